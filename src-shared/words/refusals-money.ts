import type { RefusalCode } from '../contract/refusals.ts'
import type { Sentence } from './say.ts'

/** Refusals of attendance, subscriptions, money, the till and messages. Without amounts: the dialog shows those. */
export const refusalMoneyWords = {
  'refusal.training.began': {
    en: 'This training has already begun: cancel single places on its roster instead.',
    fr: 'Ce cours a déjà commencé : annulez plutôt les places une à une sur sa liste.',
    ru: 'Эта тренировка уже началась: отменяйте отдельные места в её списке.',
  },
  'refusal.training.not-yours': {
    en: 'This is another trainer’s training. Ask them or the front desk.',
    fr: "C'est le cours d'un autre entraîneur. Adressez-vous à lui ou à l'accueil.",
    ru: 'Это тренировка другого тренера. Обратитесь к нему или на ресепшен.',
  },
  'refusal.attendance.full': {
    en: 'This training is full. Put the person on the waiting list.',
    fr: "Ce cours est complet. Inscrivez la personne sur la liste d'attente.",
    ru: 'Мест на этой тренировке больше нет. Запишите человека в лист ожидания.',
  },
  'refusal.attendance.subscription-needed': {
    en: 'This training is for subscribers only, and no subscription of this person covers it. Sell one first.',
    fr: 'Ce cours est réservé aux abonnés et aucun abonnement de cette personne ne le couvre. Vendez-en un d’abord.',
    ru: 'Эта тренировка только по абонементу, а подходящего абонемента у человека нет. Сначала продайте абонемент.',
  },
  'refusal.attendance.not-markable': {
    en: 'Only somebody who is registered, present or absent can be marked. This place is cancelled or waiting.',
    fr: "On ne peut pointer qu'une personne inscrite, présente ou absente. Cette place est annulée ou en attente.",
    ru: 'Отметить можно только записанных, пришедших и отсутствующих. Это место отменено или в листе ожидания.',
  },
  'refusal.attendance.too-early': {
    en: 'It is too early to mark attendance. Try again on the day of the training.',
    fr: 'Il est trop tôt pour pointer les présences. Réessayez le jour du cours.',
    ru: 'Отмечать посещение ещё рано. Попробуйте в день тренировки.',
  },
  'refusal.attendance.not-open': {
    en: 'This place is already settled: there is nothing to do.',
    fr: "Cette place est déjà réglée : il n'y a rien à faire.",
    ru: 'Это место уже рассчитано: ничего делать не нужно.',
  },
  'refusal.attendance.not-cancellable': {
    en: 'This place cannot be cancelled any more. If the person was marked by mistake, take the mark back first.',
    fr: "Cette place ne peut plus être annulée. Si la personne a été pointée par erreur, retirez d'abord le pointage.",
    ru: 'Это место уже нельзя отменить. Если человека отметили по ошибке, сначала снимите отметку.',
  },
  'refusal.attendance.reason-needed': {
    en: 'Please write why nothing is charged this time.',
    fr: 'Indiquez pourquoi rien n’est facturé cette fois.',
    ru: 'Напишите, почему в этот раз ничего не списывается.',
  },
  'refusal.person.account-in-use': {
    en: 'There is money or an unpaid invoice on this person’s own account. Pay it out or settle it before a guardian pays for them.',
    fr: 'Le compte de cette personne porte encore un solde ou une facture impayée. Réglez-le avant de la confier à un responsable.',
    ru: 'На счёте этого человека есть деньги или неоплаченный счёт. Сначала закройте его, затем назначьте плательщика.',
  },
  'refusal.subscription.not-usable': {
    en: '“{plan}” cannot be used for this class: {why, select, cancelled {it is cancelled} upcoming {it has not begun by then} frozen {it is frozen that day} expired {it has ended by then} full {all its sessions are used} other {it does not cover {type}}}.',
    fr: '« {plan} » ne peut pas servir pour ce cours : {why, select, cancelled {il est résilié} upcoming {il ne commence que plus tard} frozen {il est suspendu ce jour-là} expired {il sera terminé} full {toutes ses séances sont utilisées} other {il ne couvre pas {type}}}.',
    ru: '«{plan}» не подходит для этой тренировки: {why, select, cancelled {он отменён} upcoming {он ещё не начнётся} frozen {в этот день он заморожен} expired {он уже закончится} full {все занятия использованы} other {он не покрывает {type}}}.',
  },
  'refusal.freeze.renewed': {
    en: 'This subscription has been renewed already. Freeze the next one.',
    fr: 'Cet abonnement est déjà renouvelé. Suspendez le suivant.',
    ru: 'Этот абонемент уже продлён. Заморозьте следующий.',
  },
  'refusal.person.archived': {
    en: 'This person is archived. Bring them back from the archive first.',
    fr: "Cette personne est archivée. Sortez-la d'abord des archives.",
    ru: 'Этот человек в архиве. Сначала верните его из архива.',
  },
  'refusal.substitution.same-trainer': {
    en: 'That is the trainer who teaches already. Choose somebody else.',
    fr: "C'est déjà l'entraîneur de ces cours. Choisissez quelqu'un d'autre.",
    ru: 'Этот тренер и так ведёт эти тренировки. Выберите другого.',
  },
  'refusal.substitution.inactive': {
    en: 'This trainer does not teach at the moment. Choose somebody else.',
    fr: "Cet entraîneur n'est pas actif en ce moment. Choisissez quelqu'un d'autre.",
    ru: 'Этот тренер сейчас не работает. Выберите другого.',
  },
  'refusal.substitution.nothing': {
    en: 'There is no training to take over on those days. Check the trainer and the dates.',
    fr: "Il n'y a aucun cours à reprendre ces jours-là. Vérifiez l'entraîneur et les dates.",
    ru: 'В эти дни передавать нечего. Проверьте тренера и даты.',
  },
  'refusal.substitution.backwards': {
    en: 'The last day is before the first. Please check the dates.',
    fr: 'Le dernier jour précède le premier. Vérifiez les dates.',
    ru: 'Последний день раньше первого. Проверьте даты.',
  },
  'refusal.substitution.all-clash': {
    en: 'The substitute already teaches at all of these times. Choose somebody else.',
    fr: "Le remplaçant est déjà pris à toutes ces heures. Choisissez quelqu'un d'autre.",
    ru: 'Замена занята во все эти часы. Выберите другого тренера.',
  },
  'refusal.closure.backwards': {
    en: 'The last day is before the first. Please check the dates.',
    fr: 'Le dernier jour précède le premier. Vérifiez les dates.',
    ru: 'Последний день раньше первого. Проверьте даты.',
  },
  'refusal.closure.past': {
    en: 'Those days are already past. Choose days from today on.',
    fr: "Ces jours sont déjà passés. Choisissez des jours à partir d'aujourd'hui.",
    ru: 'Эти дни уже прошли. Выберите дни, начиная с сегодняшнего.',
  },
  'refusal.closure.overlaps': {
    en: 'The gym is already closed on some of these days. Choose the others only.',
    fr: 'Le club est déjà fermé certains de ces jours. Choisissez seulement les autres.',
    ru: 'В некоторые из этих дней клуб уже закрыт. Выберите только остальные.',
  },
  'refusal.closure.too-long': {
    en: 'These are too many days for one closure. Close them in shorter parts.',
    fr: "C'est trop long pour une seule fermeture. Fermez par périodes plus courtes.",
    ru: 'Слишком много дней для одного закрытия. Разбейте его на части.',
  },
  'refusal.plan.name-taken': {
    en: 'There is already a plan with this name. Choose another name.',
    fr: 'Il existe déjà une formule de ce nom. Choisissez un autre nom.',
    ru: 'Тариф с таким названием уже есть. Выберите другое название.',
  },
  'refusal.plan.covers-nothing': {
    en: 'Choose at least one training type that the plan covers.',
    fr: 'Choisissez au moins un type de cours couvert par la formule.',
    ru: 'Выберите хотя бы один вид тренировок, который входит в тариф.',
  },
  'refusal.plan.withdrawn': {
    en: 'This plan is no longer sold. Choose another one.',
    fr: "Cette formule n'est plus vendue. Choisissez-en une autre.",
    ru: 'Этот тариф больше не продаётся. Выберите другой.',
  },
  'refusal.subscription.manual-above-total': {
    en: 'More sessions used than the subscription has. Check the number.',
    fr: "Plus de séances utilisées que l'abonnement n'en contient. Vérifiez le nombre.",
    ru: 'Использованных занятий больше, чем в абонементе. Проверьте число.',
  },
  'refusal.subscription.start-too-far': {
    en: 'That start is too far from today. Please check the year.',
    fr: "Ce début est trop éloigné d'aujourd'hui. Vérifiez l'année.",
    ru: 'Это начало слишком далеко от сегодняшнего дня. Проверьте год.',
  },
  'refusal.subscription.over': {
    en: 'The subscription is already over, so it cannot renew itself. Sell a new one.',
    fr: "L'abonnement est déjà terminé, il ne peut donc pas se renouveler. Vendez-en un nouveau.",
    ru: 'Абонемент уже закончился и продлить себя не может. Продайте новый.',
  },
  'refusal.subscription.cancelled': {
    en: 'This subscription is cancelled: it stays as it is.',
    fr: 'Cet abonnement est annulé : il reste tel quel.',
    ru: 'Этот абонемент отменён: изменить его нельзя.',
  },
  'refusal.subscription.frozen': {
    en: 'This subscription is frozen. End the freeze first.',
    fr: "Cet abonnement est gelé. Mettez d'abord fin au gel.",
    ru: 'Этот абонемент заморожен. Сначала снимите заморозку.',
  },
  'refusal.subscription.in-use': {
    en: 'Sessions have already been taken from this subscription: its start cannot move any more.',
    fr: 'Des séances ont déjà été prises sur cet abonnement : son début ne peut plus changer.',
    ru: 'По этому абонементу уже были занятия: его начало изменить нельзя.',
  },
  'refusal.subscription.bonus-below-used': {
    en: 'More sessions are used than would be left with so few bonus sessions. Choose a higher number.',
    fr: 'Avec si peu de séances offertes, il y en aurait moins que déjà utilisées. Choisissez un nombre plus élevé.',
    ru: 'Использовано больше занятий, чем останется с таким бонусом. Укажите большее число.',
  },
  'refusal.subscription.recount-not-confirmed': {
    en: 'The figure has changed since you confirmed it. Look at the new one and confirm again.',
    fr: 'Le chiffre a changé depuis votre confirmation. Vérifiez le nouveau et confirmez à nouveau.',
    ru: 'Число изменилось после вашего подтверждения. Посмотрите новое и подтвердите ещё раз.',
  },
  'refusal.subscription.refund-above-price': {
    en: 'The refund is higher than what was paid. Choose a smaller amount.',
    fr: 'Le remboursement dépasse ce qui a été payé. Choisissez un montant plus petit.',
    ru: 'Возврат больше, чем было заплачено. Укажите меньшую сумму.',
  },
  'refusal.freeze.backwards': {
    en: 'The freeze ends before it begins. Please check the dates.',
    fr: 'Le gel se termine avant de commencer. Vérifiez les dates.',
    ru: 'Заморозка заканчивается раньше, чем начинается. Проверьте даты.',
  },
  'refusal.freeze.in-past': {
    en: 'A freeze cannot begin in the past. Choose today or later.',
    fr: "Un gel ne peut pas commencer dans le passé. Choisissez aujourd'hui ou plus tard.",
    ru: 'Заморозка не может начаться в прошлом. Выберите сегодня или позже.',
  },
  'refusal.freeze.already-frozen': {
    en: 'This subscription already has a freeze. End that one first.',
    fr: "Cet abonnement a déjà un gel. Mettez-y d'abord fin.",
    ru: 'У этого абонемента уже есть заморозка. Сначала снимите её.',
  },
  'refusal.freeze.before-start': {
    en: 'The subscription has not started then. Choose a day from its start on.',
    fr: "L'abonnement n'a pas encore commencé à cette date. Choisissez un jour à partir de son début.",
    ru: 'В этот день абонемент ещё не действует. Выберите день, начиная с его начала.',
  },
  'refusal.freeze.after-end': {
    en: 'The subscription has ended by then. Choose an earlier day.',
    fr: "L'abonnement sera terminé à cette date. Choisissez un jour plus tôt.",
    ru: 'К этому дню абонемент уже закончится. Выберите более ранний день.',
  },
  'refusal.freeze.too-long': {
    en: 'The freeze is too long. Choose an earlier last day.',
    fr: 'Le gel est trop long. Choisissez un dernier jour plus tôt.',
    ru: 'Заморозка слишком длинная. Выберите более ранний последний день.',
  },
  'refusal.freeze.not-frozen': {
    en: 'This subscription is not frozen.',
    fr: "Cet abonnement n'est pas gelé.",
    ru: 'Этот абонемент не заморожен.',
  },
  'refusal.account.too-little': {
    en: 'There is not enough on the balance. Take a payment first.',
    fr: "Le solde ne suffit pas. Encaissez d'abord un paiement.",
    ru: 'На балансе недостаточно денег. Сначала примите оплату.',
  },
  'refusal.invoice.not-unpaid': {
    en: 'This invoice is not open any more: it was paid or cancelled in the meantime.',
    fr: "Cette facture n'est plus à payer : elle a été réglée ou annulée entre-temps.",
    ru: 'Этот счёт уже не открыт: его тем временем оплатили или отменили.',
  },
  'refusal.invoice.other-payer': {
    en: 'This invoice belongs to another payer. Open that payer’s account.',
    fr: 'Cette facture est au nom d’un autre payeur. Ouvrez le compte de ce payeur.',
    ru: 'Этот счёт другого плательщика. Откройте счёт того плательщика.',
  },
  'refusal.invoice.already-cancelled': {
    en: 'This invoice is already cancelled.',
    fr: 'Cette facture est déjà annulée.',
    ru: 'Этот счёт уже отменён.',
  },
  'refusal.payment.too-small': {
    en: 'Together with the balance this does not pay the chosen invoice. Take more, or take it without an invoice.',
    fr: 'Avec le solde, cela ne suffit pas pour la facture choisie. Encaissez davantage, ou sans choisir de facture.',
    ru: 'Вместе с балансом этого не хватит на выбранный счёт. Примите больше или примите оплату без выбора счёта.',
  },
  'refusal.payment.payer-is-dependent': {
    en: 'A dependent does not pay. Take the payment from the guardian.',
    fr: 'Une personne à charge ne paie pas. Encaissez auprès de son responsable.',
    ru: 'Подопечный сам не платит. Примите оплату от его представителя.',
  },
  'refusal.payment.maybe-duplicate': {
    en: 'The same amount was taken from this payer less than 48 hours ago. Confirm if it really is a second payment.',
    fr: "Le même montant a été encaissé de ce payeur il y a moins de 48 heures. Confirmez s'il s'agit bien d'un second paiement.",
    ru: 'Такую же сумму от этого плательщика приняли меньше 48 часов назад. Подтвердите, если это действительно второй платёж.',
  },
  'refusal.payment.already-cancelled': {
    en: 'This payment is already cancelled.',
    fr: 'Ce paiement est déjà annulé.',
    ru: 'Этот платёж уже отменён.',
  },
  'refusal.till.not-open': {
    en: 'The till of this desk is closed. Open it first.',
    fr: "La caisse de ce poste est fermée. Ouvrez-la d'abord.",
    ru: 'Касса на этом месте закрыта. Сначала откройте её.',
  },
  'refusal.till.already-open': {
    en: 'The till of this desk is already open.',
    fr: 'La caisse de ce poste est déjà ouverte.',
    ru: 'Касса на этом месте уже открыта.',
  },
  'refusal.till.too-little': {
    en: 'There is not that much cash in the drawer. Put cash in first, or choose another way.',
    fr: "Il n'y a pas assez d'espèces en caisse. Ajoutez-en d'abord, ou choisissez un autre moyen.",
    ru: 'В кассе нет столько наличных. Сначала внесите деньги или выберите другой способ.',
  },
  'refusal.till.counts-differ': {
    en: 'The coins and notes do not add up to the amount counted. Please count again.',
    fr: 'Les pièces et billets ne donnent pas le montant compté. Veuillez recompter.',
    ru: 'Монеты и купюры не сходятся с посчитанной суммой. Пересчитайте, пожалуйста.',
  },
  'refusal.message.not-retryable': {
    en: 'This message cannot be sent again: it is on its way, done, or the person has no e-mail address.',
    fr: "Ce message ne peut pas être renvoyé : il est en route, traité, ou la personne n'a pas d'adresse e-mail.",
    ru: 'Это сообщение нельзя отправить ещё раз: оно уже в пути, с ним всё сделано или у человека нет адреса почты.',
  },
  'refusal.message.already-done': {
    en: 'The person already knows: this message is done.',
    fr: 'La personne est déjà prévenue : ce message est traité.',
    ru: 'Человек уже знает: с этим сообщением всё сделано.',
  },
  'refusal.mail.incomplete': {
    en: 'To switch e-mail on, give the server, the sender’s address and, with a user name, the password for that server.',
    fr: "Pour activer l'e-mail, indiquez le serveur, l'adresse d'expéditeur et, avec un nom d'utilisateur, le mot de passe de ce serveur.",
    ru: 'Чтобы включить почту, укажите сервер, адрес отправителя и, если есть имя пользователя, пароль для этого сервера.',
  },
  'refusal.mail.off': {
    en: 'E-mail is switched off. Switch it on and save first.',
    fr: "L'e-mail est désactivé. Activez-le et enregistrez d'abord.",
    ru: 'Почта выключена. Сначала включите её и сохраните.',
  },
} satisfies Partial<Readonly<Record<`refusal.${RefusalCode}`, Sentence>>>
