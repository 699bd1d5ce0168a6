import type { Sentence } from './say.ts'

/** The till on screen; what its reports print stands in `documents.ts` and is read here as well. */
export const tillWords = {
  'desk.keys.count': { en: 'Count the till', fr: 'Compter la caisse', ru: 'Пересчитать кассу' },
  'till.views': { en: 'Till views', fr: 'Vues de la caisse', ru: 'Разделы кассы' },
  'till.tab.now': { en: 'This shift', fr: 'Session en cours', ru: 'Текущая смена' },
  'till.tab.shifts': { en: 'All shifts', fr: 'Toutes les sessions', ru: 'Все смены' },

  'till.desk.change': { en: 'Change…', fr: 'Changer…', ru: 'Изменить…' },
  'till.desk.title': { en: 'Which desk is this?', fr: 'Quel est ce poste ?', ru: 'Какая это касса?' },
  'till.desk.act': { en: 'This is the desk', fr: "C'est ce poste", ru: 'Это она' },
  'till.desk.hint': {
    en: 'Kept on this computer. Cash that is taken here goes into the drawer of this desk.',
    fr: 'Retenu sur cet ordinateur. Les espèces encaissées ici vont dans le tiroir de ce poste.',
    ru: 'Запоминается на этом компьютере. Наличные, принятые здесь, идут в эту кассу.',
  },
  'till.desk.stays': {
    en: 'The till of “{desk}” is open and stays open until somebody counts it.',
    fr: 'La caisse de « {desk} » est ouverte et le reste jusqu’à ce que quelqu’un la compte.',
    ru: 'Касса «{desk}» открыта и останется открытой, пока её не пересчитают.',
  },

  'till.open': { en: 'Open the till', fr: 'Ouvrir la caisse', ru: 'Открыть кассу' },
  'till.open.hint': {
    en: 'Count what is in the drawer before the first payment. Cash can be taken as soon as the till is open.',
    fr: 'Comptez le tiroir avant le premier paiement. Les espèces sont acceptées dès que la caisse est ouverte.',
    ru: 'Посчитайте деньги в кассе до первой оплаты. Наличные можно принимать, когда касса открыта.',
  },
  'till.open.float': { en: 'In the drawer now', fr: 'Dans le tiroir maintenant', ru: 'Сейчас в кассе' },
  'till.open.last': {
    en: '{counted} were counted here on {at} (Z {number}).',
    fr: '{counted} comptés ici le {at} (Z {number}).',
    ru: 'Посчитано здесь {at}: {counted} (Z {number}).',
  },
  'till.opened': {
    en: '{desk} is open with {float}',
    fr: '{desk} : caisse ouverte avec {float}',
    ru: '{desk}: касса открыта, {float}',
  },

  'till.since': {
    en: 'Open since {at}, {name}',
    fr: 'Ouverte depuis le {at}, {name}',
    ru: 'Открыта {at}, {name}',
  },
  'till.expected': {
    en: 'Expected in the drawer',
    fr: 'Attendu dans le tiroir',
    ru: 'Должно быть в кассе',
  },
  'till.expected.explain': { en: '{amount}, why?', fr: '{amount}, pourquoi ?', ru: '{amount}, почему?' },
  'till.expected.of': { en: 'The drawer of {desk}', fr: 'Le tiroir de {desk}', ru: 'Наличные: {desk}' },
  'till.expected.is': {
    en: '{amount} should be in the drawer: {float} when it was opened{count, plural, =0 {, and nothing moved since} one {, and # move since} other {, and # moves since}}.',
    fr: "{amount} devraient se trouver dans le tiroir : {float} à l'ouverture{count, plural, =0 {, sans mouvement depuis} one {, et # mouvement depuis} other {, et # mouvements depuis}}.",
    ru: 'В кассе должно быть {amount}: {float} при открытии{count, plural, =0 {, движений с тех пор не было} one {, с тех пор # движение} few {, с тех пор # движения} other {, с тех пор # движений}}.',
  },
  'till.taken.none': { en: 'No payments', fr: 'Aucun paiement', ru: 'Платежей нет' },
  'till.moves': { en: 'In and out of the drawer', fr: 'Mouvements du tiroir', ru: 'Движение наличных' },
  'till.moves.none': { en: 'Nothing went in or out', fr: 'Aucun mouvement', ru: 'Движений не было' },
  'till.move.payment': { en: '{who} paid', fr: '{who} a payé', ru: '{who}: оплата' },
  'till.move.payment-cancelled': {
    en: 'Payment of {who} cancelled',
    fr: 'Paiement de {who} annulé',
    ru: '{who}: оплата отменена',
  },
  'till.move.pay-out': { en: 'Paid out to {who}', fr: 'Reversé à {who}', ru: '{who}: выплата с баланса' },
  'till.move.cash-in': { en: 'Cash in', fr: "Entrée d'espèces", ru: 'Внесение' },
  'till.move.cash-out': { en: 'Cash out', fr: "Sortie d'espèces", ru: 'Изъятие' },

  'till.print-x': { en: 'Print X', fr: 'Imprimer X', ru: 'Печать X' },
  'till.print-z': { en: 'Print Z', fr: 'Imprimer Z', ru: 'Печать Z' },
  'till.cash-in': { en: 'Cash in…', fr: 'Entrée…', ru: 'Внести…' },
  'till.cash-in.title': {
    en: 'Put cash into the drawer',
    fr: 'Mettre des espèces dans le tiroir',
    ru: 'Внести наличные в кассу',
  },
  'till.cash-in.act': { en: 'Put in', fr: 'Mettre', ru: 'Внести' },
  'till.cash-in.example': { en: 'Change from the bank', fr: 'Monnaie de la banque', ru: 'Размен из банка' },
  'till.cash-in.done': { en: '{amount} put in', fr: '{amount} mis en caisse', ru: 'Внесено: {amount}' },
  'till.cash-out': { en: 'Cash out…', fr: 'Sortie…', ru: 'Изъять…' },
  'till.cash-out.title': {
    en: 'Take cash out of the drawer',
    fr: 'Retirer des espèces du tiroir',
    ru: 'Изъять наличные из кассы',
  },
  'till.cash-out.act': { en: 'Take out', fr: 'Retirer', ru: 'Изъять' },
  'till.cash-out.example': { en: 'Brought to the bank', fr: 'Déposé à la banque', ru: 'Сдано в банк' },
  'till.cash-out.done': { en: '{amount} taken out', fr: '{amount} retirés', ru: 'Изъято: {amount}' },
  'till.cash.in-drawer': { en: '{amount} in the drawer', fr: '{amount} dans le tiroir', ru: 'В кассе {amount}' },

  'till.count.open': { en: 'Count and close…', fr: 'Compter et clôturer…', ru: 'Посчитать и закрыть…' },
  'till.count.title': { en: 'Count {desk}', fr: 'Compter {desk}', ru: 'Пересчёт: {desk}' },
  'till.count.back': { en: 'Leave it open', fr: 'Laisser ouverte', ru: 'Оставить открытой' },
  'till.count.mode': { en: 'How to count', fr: 'Comment compter', ru: 'Как считать' },
  'till.count.mode.pieces': { en: 'Coins and notes', fr: 'Pièces et billets', ru: 'Монеты и купюры' },
  'till.count.mode.total': { en: 'Total only', fr: 'Total seulement', ru: 'Только сумма' },
  'till.count.notes': { en: 'Notes', fr: 'Billets', ru: 'Купюры' },
  'till.count.coins': { en: 'Coins', fr: 'Pièces', ru: 'Монеты' },
  'till.count.keys': {
    en: 'Enter or ↓ goes to the next field, Ctrl Enter hands the count in.',
    fr: 'Entrée ou ↓ passe au champ suivant, Ctrl Entrée remet le comptage.',
    ru: 'Enter или ↓ — следующее поле, Ctrl Enter — закончить пересчёт.',
  },
  'till.count.pieces': { en: '{value}, how many', fr: '{value}, combien', ru: '{value}, сколько штук' },
  'till.count.total': { en: 'Cash in the drawer', fr: 'Espèces dans le tiroir', ru: 'Наличные в кассе' },
  'till.count.blind': {
    en: 'What should be there is shown when you have counted.',
    fr: 'Le montant attendu s’affiche une fois le comptage terminé.',
    ru: 'Сколько должно быть, станет видно после пересчёта.',
  },
  'till.count.needed': {
    en: 'Count first. An empty drawer is 0.',
    fr: "Comptez d'abord. Un tiroir vide, c'est 0.",
    ru: 'Сначала посчитайте. Пустая касса — это 0.',
  },
  'till.count.unreadable': {
    en: 'Some fields are no number of coins or notes.',
    fr: 'Certains champs ne sont pas un nombre de pièces ou de billets.',
    ru: 'В некоторых полях не число монет или купюр.',
  },
  'till.count.act': { en: 'Close the shift', fr: 'Clôturer la session', ru: 'Закрыть смену' },
  'till.count.act-anyway': {
    en: 'Close with the difference',
    fr: "Clôturer avec l'écart",
    ru: 'Закрыть с расхождением',
  },
  'till.count.again': { en: 'Count again', fr: 'Recompter', ru: 'Пересчитать' },
  'till.count.too-little': { en: '{amount} missing', fr: 'Il manque {amount}', ru: 'Не хватает: {amount}' },
  'till.count.too-much': { en: '{amount} too much', fr: '{amount} en trop', ru: 'Лишние: {amount}' },
  'till.count.note': { en: 'Why?', fr: 'Pourquoi ?', ru: 'Почему?' },
  'till.count.note-hint': {
    en: 'Printed on the Z report. “Not known” is an answer as well.',
    fr: 'Imprimé sur le rapport Z. « Inconnu » est aussi une réponse.',
    ru: 'Печатается в Z-отчёте. «Неизвестно» — тоже ответ.',
  },
  'till.count.note-needed': {
    en: 'Say something about the difference',
    fr: "Dites quelque chose sur l'écart",
    ru: 'Напишите что-нибудь о расхождении',
  },

  'till.left-open.sum': {
    en: '{count, plural, one {# invoice left unpaid} other {# invoices left unpaid}}: {amount}',
    fr: '{count, plural, one {# facture impayée} other {# factures impayées}} : {amount}',
    ru: '{count, plural, one {Не оплачен # счёт} few {Не оплачено # счёта} other {Не оплачено # счетов}}: {amount}',
  },
  'till.left-open.none': {
    en: 'Nobody who was here owes anything',
    fr: 'Aucune personne venue ne doit quoi que ce soit',
    ru: 'Долгов у тех, кто был здесь, нет',
  },

  'till.shift.figures': { en: 'Figures of the shift', fr: 'Chiffres de la session', ru: 'Итоги смены' },
  'till.shift.unknown': { en: 'There is no such shift', fr: "Cette session n'existe pas", ru: 'Такой смены нет' },
  'till.shifts.report': { en: 'Report', fr: 'Rapport', ru: 'Отчёт' },
  'till.shifts.open': { en: 'still open', fr: 'encore ouverte', ru: 'ещё открыта' },
  'till.shifts.dates': { en: 'Opened between', fr: 'Ouvertes entre', ru: 'Открыты в дни' },
  'till.shifts.any': { en: 'All dates', fr: 'Toutes les dates', ru: 'Все даты' },
  'till.shifts.none': { en: 'No shifts in these dates', fr: 'Aucune session à ces dates', ru: 'За эти дни смен нет' },
  'till.shifts.none-hint': {
    en: 'Every shift is kept here for good, with its Z report.',
    fr: 'Chaque session reste ici pour toujours, avec son rapport Z.',
    ru: 'Каждая смена хранится здесь всегда, вместе с Z-отчётом.',
  },
} satisfies Readonly<Record<string, Sentence>>
