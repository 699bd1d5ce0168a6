import type { Sentence } from './say.ts'

/** What people are told, as a subject and a text (`letters.ts` puts them together), and what the bell says of it. */
export const messageWords = {
  'message.greeting': {
    en: '{isOwn, select, yes {Hello {name},} other {Hello, this is about {name}.}}',
    fr: '{isOwn, select, yes {Bonjour {name},} other {Bonjour, ce message concerne {name}.}}',
    ru: '{isOwn, select, yes {Здравствуйте, {name}!} other {Здравствуйте! Это сообщение касается: {name}.}}',
  },

  'message.training.cancelled.subject': {
    en: '{type} on {day} is cancelled',
    fr: '{type} du {day} : cours annulé',
    ru: '{type}, {day}: тренировка отменена',
  },
  'message.training.cancelled.text': {
    en: 'The class {type} on {day} at {time} does not take place.{hasReason, select, yes { Reason: {reason}.} other {}}{returned, select, session { The session is back on the subscription.} money { {amount} is back on the balance.} invoice { Nothing is to be paid for it.} other {}}',
    fr: 'Le cours {type} du {day} à {time} n’aura pas lieu.{hasReason, select, yes { Motif : {reason}.} other {}}{returned, select, session { La séance est rendue à l’abonnement.} money { {amount} sont de nouveau sur le solde.} invoice { Il n’y a rien à payer.} other {}}',
    ru: 'Тренировка «{type}» ({day}, {time}) не состоится.{hasReason, select, yes { Причина: {reason}.} other {}}{returned, select, session { Занятие возвращено в абонемент.} money { На баланс возвращено: {amount}.} invoice { Платить за неё не нужно.} other {}}',
  },

  'message.participation.cancelled.subject': {
    en: '{type} on {day}: your place is cancelled',
    fr: '{type} du {day} : place annulée',
    ru: '{type}, {day}: запись отменена',
  },
  'message.participation.cancelled.text': {
    en: 'The place in {type} on {day} at {time} is cancelled.{returned, select, session { The session is back on the subscription.} money { {amount} is back on the balance.} invoice { Nothing is to be paid for it.} other {}}',
    fr: 'La place au cours {type} du {day} à {time} est annulée.{returned, select, session { La séance est rendue à l’abonnement.} money { {amount} sont de nouveau sur le solde.} invoice { Il n’y a rien à payer.} other {}}',
    ru: 'Запись на тренировку «{type}» ({day}, {time}) отменена.{returned, select, session { Занятие возвращено в абонемент.} money { На баланс возвращено: {amount}.} invoice { Платить за неё не нужно.} other {}}',
  },

  'message.participation.late.subject': {
    en: '{type} on {day}: cancelled late',
    fr: '{type} du {day} : annulation tardive',
    ru: '{type}, {day}: поздняя отмена',
  },
  'message.participation.late.text': {
    en: 'The place in {type} on {day} at {time} was cancelled after the time up to which that is free.{charged, select, session { It counts as a session of the subscription.} invoice { It has been invoiced.} other {}}',
    fr: 'La place au cours {type} du {day} à {time} a été annulée après l’heure limite.{charged, select, session { Elle compte comme une séance de l’abonnement.} invoice { Elle a été facturée.} other {}}',
    ru: 'Запись на тренировку «{type}» ({day}, {time}) отменена позже срока бесплатной отмены.{charged, select, session { Она считается занятием абонемента.} invoice { За неё выставлен счёт.} other {}}',
  },

  'message.training.substituted.subject': {
    en: '{type} on {day}: with {substitute}',
    fr: '{type} du {day} : avec {substitute}',
    ru: '{type}, {day}: тренер {substitute}',
  },
  'message.training.substituted.text': {
    en: 'The class {type} on {day} at {time} takes place, with {substitute} instead of {trainer}.',
    fr: 'Le cours {type} du {day} à {time} a bien lieu, avec {substitute} à la place de {trainer}.',
    ru: 'Тренировка «{type}» ({day}, {time}) состоится, её проведёт {substitute} (вместо: {trainer}).',
  },

  'message.subscription.renewed.subject': {
    en: '“{plan}” has been renewed',
    fr: '« {plan} » : abonnement renouvelé',
    ru: '«{plan}»: абонемент продлён',
  },
  'message.subscription.renewed.text': {
    en: 'The subscription “{plan}” goes on from {startsOn} to {endsOn}.{carriedOver, plural, =0 {} one { # unused session was carried over.} other { # unused sessions were carried over.}} {payment, select, paid {{amount} was taken from the balance.} free {There is nothing to pay.} other {{amount} is to be paid at the desk.}}',
    fr: 'L’abonnement « {plan} » continue du {startsOn} au {endsOn}.{carriedOver, plural, =0 {} one { # séance non utilisée a été reportée.} other { # séances non utilisées ont été reportées.}} {payment, select, paid {{amount} ont été prélevés sur le solde.} free {Il n’y a rien à payer.} other {{amount} sont à régler à l’accueil.}}',
    ru: 'Абонемент «{plan}» продлён: с {startsOn} по {endsOn}.{carriedOver, plural, =0 {} one { Перенесено # неиспользованное занятие.} few { Перенесено # неиспользованных занятия.} other { Перенесено # неиспользованных занятий.}} {payment, select, paid {С баланса списано: {amount}.} free {Платить ничего не нужно.} other {К оплате на ресепшен: {amount}.}}',
  },

  'message.subscription.unfrozen.subject': {
    en: '“{plan}” can be used again',
    fr: '« {plan} » : abonnement de nouveau utilisable',
    ru: '«{plan}»: абонемент снова действует',
  },
  'message.subscription.unfrozen.text': {
    en: 'The freeze of the subscription “{plan}” is over. It can be used until {endsOn}.',
    fr: 'Le gel de l’abonnement « {plan} » est terminé. Il est utilisable jusqu’au {endsOn}.',
    ru: 'Заморозка абонемента «{plan}» закончилась. Он действует до: {endsOn}.',
  },

  'message.waiting.offered.subject': {
    en: 'A place is free: {type} on {day}',
    fr: 'Une place s’est libérée : {type} du {day}',
    ru: 'Освободилось место: {type}, {day}',
  },
  'message.waiting.offered.text': {
    en: 'A place in {type} on {day} at {time} is held for you until {untilTime} on {untilDay}. Please tell the desk whether you take it.',
    fr: 'Une place au cours {type} du {day} à {time} vous est réservée jusqu’au {untilDay} à {untilTime}. Merci de dire à l’accueil si vous la prenez.',
    ru: 'Место на тренировке «{type}» ({day}, {time}) оставлено для вас до {untilTime}, {untilDay}. Сообщите на ресепшен, займёте ли вы его.',
  },
  'message.waiting.expired.subject': {
    en: '{type} on {day}: the place is no longer held',
    fr: '{type} du {day} : la place n’est plus réservée',
    ru: '{type}, {day}: место больше не оставлено',
  },
  'message.waiting.expired.text': {
    en: 'The place in {type} on {day} at {time} was not taken in time and goes to the next one. You are on the waiting list again.',
    fr: 'La place au cours {type} du {day} à {time} n’a pas été prise à temps et revient à la personne suivante. Vous êtes de nouveau sur la liste d’attente.',
    ru: 'Место на тренировке «{type}» ({day}, {time}) не было занято вовремя и предложено следующему. Вы снова в листе ожидания.',
  },
  'message.waiting.left.subject': {
    en: '{type} on {day}: no longer on the waiting list',
    fr: '{type} du {day} : vous n’êtes plus sur la liste d’attente',
    ru: '{type}, {day}: вы больше не в листе ожидания',
  },
  'message.waiting.left.text': {
    en: 'You are no longer on the waiting list for {type} on {day} at {time}.',
    fr: 'Vous n’êtes plus sur la liste d’attente du cours {type} du {day} à {time}.',
    ru: 'Вы больше не в листе ожидания на тренировку «{type}» ({day}, {time}).',
  },

  'message.mail.test.subject': {
    en: 'A test of the e-mail of {gym}',
    fr: 'Essai de l’e-mail de {gym}',
    ru: 'Проверка почты: {gym}',
  },
  'message.mail.test.text': {
    en: 'If you can read this, the desk can send e-mail.',
    fr: 'Si vous lisez ceci, l’accueil peut envoyer des e-mails.',
    ru: 'Если вы это читаете, программа может отправлять почту.',
  },

  'notification.message.failed': {
    en: '{count, plural, one {{state, select, unclear {It is unclear whether the message to {address} arrived.} other {The message to {address} could not be delivered.}}} other {# messages need somebody, the last one to {address}.}}',
    fr: '{count, plural, one {{state, select, unclear {On ne sait pas si le message à {address} est arrivé.} other {Le message à {address} n’a pas pu être remis.}}} other {# messages demandent votre attention, le dernier à {address}.}}',
    ru: '{count, plural, one {{state, select, unclear {Неясно, дошло ли сообщение на адрес {address}.} other {Сообщение на адрес {address} не доставлено.}}} few {# сообщения требуют внимания, последнее: {address}.} other {# сообщений требуют внимания, последнее: {address}.}}',
  },
  'notification.payment.duplicate': {
    en: 'Paid twice? {payer} paid {amount} again, taken by {actor}. The same amount was taken on {at}.',
    fr: 'Payé deux fois ? {payer} a de nouveau payé {amount}, encaissé par {actor}. Le même montant a été pris le {at}.',
    ru: 'Оплачено дважды? {payer} снова: {amount}, принял(а) {actor}. Такая же сумма принята {at}.',
  },
} satisfies Readonly<Record<string, Sentence>>
