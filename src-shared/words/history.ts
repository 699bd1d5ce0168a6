import type { Sentence } from './say.ts'

/** What happened to a person, one sentence for each kind of event. */
export const historyWords = {
  'history.session.attached': {
    en: '{plan}: {sum}. A session for {type}, {day} {time}{why, select, late {, cancelled late} other {}}',
    fr: '{plan} : {sum}. Une séance pour {type}, {day} à {time}{why, select, late {, annulé tardivement} other {}}',
    ru: '{plan}: {sum}. Занятие списано: {type}, {day} {time}{why, select, late {, поздняя отмена} other {}}',
  },
  'history.session.released': {
    en: '{plan}: {sum}. The session for {type}, {day} {time}, came back{why, select, waived {: waived} training {: the class was cancelled} other {}}',
    fr: '{plan} : {sum}. La séance pour {type}, {day} à {time}, a été rendue{why, select, waived { : tolérée} training { : cours annulé} other {}}',
    ru: '{plan}: {sum}. Занятие возвращено: {type}, {day} {time}{why, select, waived {, отмена прощена} training {, тренировка отменена} other {}}',
  },
  'history.session.corrected': {
    en: '{plan}: {sum}. Corrected by hand: {reason}',
    fr: '{plan} : {sum}. Corrigé à la main : {reason}',
    ru: '{plan}: {sum}. Исправлено вручную: {reason}',
  },
  'history.invoice.issued': {
    en: 'Invoice {number}, {amount}: {what}',
    fr: 'Facture {number}, {amount} : {what}',
    ru: 'Счёт {number}, {amount}: {what}',
  },
  'history.invoice.cancelled': {
    en: 'Invoice {number} cancelled ({what}){isRefund, select, yes {. {refunded} went back to the balance} other {}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Facture {number} annulée ({what}){isRefund, select, yes {. {refunded} remis sur le solde} other {}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Счёт {number} отменён ({what}){isRefund, select, yes {. Возвращено на баланс: {refunded}} other {}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.payment.taken': {
    en: 'Paid {amount} {method, select, cash {in cash} card {by card} transfer {by bank transfer} other {online}}',
    fr: 'Paiement de {amount} {method, select, cash {en espèces} card {par carte} transfer {par virement} other {en ligne}}',
    ru: 'Оплата {amount}, {method, select, cash {наличными} card {картой} transfer {переводом} other {онлайн}}',
  },
  'history.payment.cancelled': {
    en: 'The payment of {amount} {method, select, cash {in cash} card {by card} transfer {by bank transfer} other {online}} was cancelled{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Le paiement de {amount} {method, select, cash {en espèces} card {par carte} transfer {par virement} other {en ligne}} a été annulé{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Оплата {amount} {method, select, cash {наличными} card {картой} transfer {переводом} other {онлайн}} отменена{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.account.paid-out': {
    en: '{amount} paid out of the balance{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: '{amount} reversés depuis le solde{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'С баланса выплачено {amount}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.message.sent': {
    en: '{hasAddress, select, yes {Message to {address}} other {Told by the desk}}: {subject}',
    fr: "{hasAddress, select, yes {Message à {address}} other {Prévenu par l'accueil}} : {subject}",
    ru: '{hasAddress, select, yes {Сообщение на {address}} other {Предупредили на ресепшен}}: {subject}',
  },
  'history.attendance.registered': {
    en: 'Registered for {type}, {day} {time}',
    fr: 'Inscription : {type}, {day} à {time}',
    ru: 'Запись: {type}, {day} {time}',
  },
  'history.attendance.present': {
    en: 'Came to {type}, {day} {time}',
    fr: 'Présence : {type}, {day} à {time}',
    ru: 'Посещение: {type}, {day} {time}',
  },
  'history.attendance.absent': {
    en: 'Did not come to {type}, {day} {time}',
    fr: 'Absence : {type}, {day} à {time}',
    ru: 'Пропуск: {type}, {day} {time}',
  },
  'history.attendance.mark-taken-back': {
    en: 'The mark was taken back: {type}, {day} {time}',
    fr: 'Pointage retiré : {type}, {day} à {time}',
    ru: 'Отметка снята: {type}, {day} {time}',
  },
  'history.attendance.cancelled': {
    en: 'Cancelled in time: {type}, {day} {time}{returned, select, session {. The session came back: {used}/{total}} money {. {amount} went back to the balance} invoice {. Invoice {number} was cancelled} other {}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Annulation à temps : {type}, {day} à {time}{returned, select, session {. Séance rendue : {used}/{total}} money {. {amount} remis sur le solde} invoice {. Facture {number} annulée} other {}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Отмена вовремя: {type}, {day} {time}{returned, select, session {. Занятие возвращено: {used}/{total}} money {. На баланс возвращено {amount}} invoice {. Счёт {number} отменён} other {}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.attendance.cancelled-late': {
    en: 'Cancelled late: {type}, {day} {time}{charged, select, session {. It counts as a session} invoice {. It is invoiced} other {}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Annulation tardive : {type}, {day} à {time}{charged, select, session {. Elle compte comme une séance} invoice {. Elle est facturée} other {}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Поздняя отмена: {type}, {day} {time}{charged, select, session {. Считается занятием} invoice {. Выставлен счёт} other {}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.attendance.waived': {
    en: 'Late cancellation waived: {type}, {day} {time}{returned, select, session {. The session came back: {used}/{total}} money {. {amount} went back to the balance} invoice {. Invoice {number} was cancelled} other {}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Annulation tardive tolérée : {type}, {day} à {time}{returned, select, session {. Séance rendue : {used}/{total}} money {. {amount} remis sur le solde} invoice {. Facture {number} annulée} other {}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Поздняя отмена прощена: {type}, {day} {time}{returned, select, session {. Занятие возвращено: {used}/{total}} money {. На баланс возвращено {amount}} invoice {. Счёт {number} отменён} other {}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.attendance.training-cancelled': {
    en: 'The class was cancelled: {type}, {day} {time}{returned, select, session {. The session came back: {used}/{total}} money {. {amount} went back to the balance} invoice {. Invoice {number} was cancelled} other {}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Cours annulé : {type}, {day} à {time}{returned, select, session {. Séance rendue : {used}/{total}} money {. {amount} remis sur le solde} invoice {. Facture {number} annulée} other {}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Тренировка отменена: {type}, {day} {time}{returned, select, session {. Занятие возвращено: {used}/{total}} money {. На баланс возвращено {amount}} invoice {. Счёт {number} отменён} other {}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.subscription.sold': {
    en: 'Bought {plan}: {total, plural, one {# session} other {# sessions}}, {startsOn} to {endsOn}, {amount}{manual, plural, =0 {} other {; # used before}}',
    fr: 'Achat de {plan} : {total, plural, one {# séance} other {# séances}}, du {startsOn} au {endsOn}, {amount}{manual, plural, =0 {} one { ; # déjà utilisée} other { ; # déjà utilisées}}',
    ru: 'Куплен {plan}: {total, plural, one {# занятие} few {# занятия} other {# занятий}}, с {startsOn} по {endsOn}, {amount}{manual, plural, =0 {} other {; уже использовано #}}',
  },
  'history.subscription.edited': {
    en: '{plan} changed: {startsOn} to {endsOn}, {bonus, plural, =0 {no bonus sessions} one {# bonus session} other {# bonus sessions}}, {isAutoRenew, plural, =0 {does not renew itself} other {renews itself}}',
    fr: '{plan} modifié : du {startsOn} au {endsOn}, {bonus, plural, =0 {aucune séance offerte} one {# séance offerte} other {# séances offertes}}, {isAutoRenew, plural, =0 {sans renouvellement automatique} other {renouvellement automatique}}',
    ru: '{plan} изменён: с {startsOn} по {endsOn}, {bonus, plural, =0 {без бонусных занятий} one {# бонусное занятие} few {# бонусных занятия} other {# бонусных занятий}}, {isAutoRenew, plural, =0 {без автопродления} other {с автопродлением}}',
  },
  'history.subscription.renewed': {
    en: '{plan} renewed: {startsOn} to {endsOn}, {total, plural, one {# session} other {# sessions}}{carriedOver, plural, =0 {} other { (# carried over)}}, {payment, select, paid {{amount} paid from the balance} free {nothing to pay} other {{amount} to pay}}',
    fr: '{plan} renouvelé : du {startsOn} au {endsOn}, {total, plural, one {# séance} other {# séances}}{carriedOver, plural, =0 {} one { (dont # reportée)} other { (dont # reportées)}}, {payment, select, paid {{amount} payés par le solde} free {rien à payer} other {{amount} à payer}}',
    ru: '{plan} продлён: с {startsOn} по {endsOn}, {total, plural, one {# занятие} few {# занятия} other {# занятий}}{carriedOver, plural, =0 {} other { (из них перенесено #)}}, {payment, select, paid {{amount} списано с баланса} free {платить не нужно} other {к оплате {amount}}}',
  },
  'history.subscription.not-renewed': {
    en: '{plan} was not renewed after {endsOn}: {why, select, person {the person is archived} other {the plan is no longer sold}}',
    fr: "{plan} n'a pas été renouvelé après le {endsOn} : {why, select, person {la personne est archivée} other {la formule n'est plus vendue}}",
    ru: '{plan} не продлён после {endsOn}: {why, select, person {человек в архиве} other {тариф больше не продаётся}}',
  },
  'history.subscription.cancelled': {
    en: '{plan} cancelled, {unused, plural, =0 {nothing left on it} one {# session left} other {# sessions left}}{isRefund, select, yes {. {refund} went back to the balance} other {}}{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: '{plan} annulé, {unused, plural, =0 {épuisé} one {# séance restante} other {# séances restantes}}{isRefund, select, yes {. {refund} remis sur le solde} other {}}{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: '{plan} отменён, {unused, plural, =0 {занятий не осталось} one {оставалось # занятие} few {оставалось # занятия} other {оставалось # занятий}}{isRefund, select, yes {. На баланс возвращено {refund}} other {}}{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.subscription.frozen': {
    en: '{plan} frozen {from} to {until}; the last day is now {endsOn}{places, plural, =0 {} one {. # standing place rests too} other {. # standing places rest too}}',
    fr: '{plan} gelé du {from} au {until} ; le dernier jour est maintenant le {endsOn}{places, plural, =0 {} one {. # place fixe en pause aussi} other {. # places fixes en pause aussi}}',
    ru: '{plan} заморожен с {from} по {until}; последний день теперь {endsOn}{places, plural, =0 {} one {. Приостановлено # постоянное место} few {. Приостановлены # постоянных места} other {. Приостановлено # постоянных мест}}',
  },
  'history.subscription.unfrozen': {
    en: 'The freeze of {plan} is over; the last day is {endsOn}',
    fr: 'Le gel de {plan} est terminé ; le dernier jour est le {endsOn}',
    ru: 'Заморозка снята: {plan}; последний день {endsOn}',
  },
  'history.membership.enrolled': {
    en: 'Membership {season}: {isTrial, select, yes {trial} other {applied for}}',
    fr: 'Adhésion {season} : {isTrial, select, yes {essai} other {demandée}}',
    ru: 'Членство {season}: {isTrial, select, yes {пробное} other {оформлено}}',
  },
  'history.membership.converted': {
    en: 'Membership {season}: the trial became a paid membership',
    fr: 'Adhésion {season} : essai converti en adhésion payante',
    ru: 'Членство {season}: пробное стало платным',
  },
  'history.membership.active': {
    en: 'Membership {season} is active',
    fr: 'Adhésion {season} active',
    ru: 'Членство {season} действует',
  },
  'history.membership.cancelled': {
    en: 'Membership {season} cancelled{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Adhésion {season} annulée{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Членство {season} отменено{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.membership.certificate': {
    en: 'Medical certificate kept, valid until {until}',
    fr: 'Certificat médical enregistré, valable jusqu’au {until}',
    ru: 'Медицинская справка сохранена, действует до {until}',
  },
  'history.household.moved': {
    en: '{hasGuardian, select, yes {Now in the household of {guardian}} other {Stands on their own now}}, before: {before}',
    fr: '{hasGuardian, select, yes {Désormais dans le foyer de {guardian}} other {Désormais autonome}}, auparavant : {before}',
    ru: '{hasGuardian, select, yes {Теперь в семье: {guardian}} other {Теперь сам(а) по себе}}, раньше: {before}',
  },
  'history.trial.overridden': {
    en: 'Free trial although {other} looks like the same person{hasReason, select, yes {. Reason: {reason}} other {}}',
    fr: 'Essai gratuit bien que {other} ressemble à la même personne{hasReason, select, yes {. Motif : {reason}} other {}}',
    ru: 'Бесплатное пробное, хотя {other} похож(а) на того же человека{hasReason, select, yes {. Причина: {reason}} other {}}',
  },
  'history.waiting.joined': {
    en: 'On the waiting list: {type}, {day} {time}',
    fr: 'Sur liste d’attente : {type}, {day} à {time}',
    ru: 'В листе ожидания: {type}, {day} {time}',
  },
  'history.waiting.offered': {
    en: 'A place was offered: {type}, {day} {time}, held until {untilTime} on {untilDay}',
    fr: 'Place proposée : {type}, {day} à {time}, réservée jusqu’au {untilDay} à {untilTime}',
    ru: 'Предложено место: {type}, {day} {time}, до {untilTime}, {untilDay}',
  },
  'history.waiting.accepted': {
    en: 'Took the offered place: {type}, {day} {time}',
    fr: 'Place proposée acceptée : {type}, {day} à {time}',
    ru: 'Место принято: {type}, {day} {time}',
  },
  'history.waiting.declined': {
    en: 'Declined the offered place: {type}, {day} {time}',
    fr: 'Place proposée refusée : {type}, {day} à {time}',
    ru: 'Отказ от места: {type}, {day} {time}',
  },
  'history.waiting.expired': {
    en: 'The offered place was not taken in time: {type}, {day} {time}',
    fr: 'Place proposée non prise à temps : {type}, {day} à {time}',
    ru: 'Место не занято вовремя: {type}, {day} {time}',
  },
  'history.waiting.left': {
    en: 'Left the waiting list: {type}, {day} {time}',
    fr: 'A quitté la liste d’attente : {type}, {day} à {time}',
    ru: 'Вышел(а) из листа ожидания: {type}, {day} {time}',
  },
} satisfies Readonly<Record<string, Sentence>>
