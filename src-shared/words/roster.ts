import type { Sentence } from './say.ts'

/** What is done on a roster: marks, settling, adding somebody, and where the figures come from. */
export const rosterWords = {
  'roster.actions': { en: 'Actions', fr: 'Actions', ru: 'Действия' },
  'roster.present': { en: 'Present: {name}', fr: 'Présent : {name}', ru: 'Присутствует: {name}' },
  'roster.absent': { en: 'Absent: {name}', fr: 'Absent : {name}', ru: 'Отсутствует: {name}' },
  'roster.present.hint': {
    en: 'Present (P). Again takes the mark back.',
    fr: 'Présent (P). Une seconde fois pour annuler.',
    ru: 'Присутствует (P). Повторно — снять отметку.',
  },
  'roster.absent.hint': {
    en: 'Absent (A). Again takes the mark back.',
    fr: 'Absent (A). Une seconde fois pour annuler.',
    ru: 'Отсутствует (A). Повторно — снять отметку.',
  },
  'roster.will-be-present': { en: 'Will be present', fr: 'Sera présent', ru: 'Присутствует' },
  'roster.will-be-absent': { en: 'Will be absent', fr: 'Sera absent', ru: 'Отсутствует' },
  'roster.actions-of': { en: 'Actions for {name}', fr: 'Actions pour {name}', ru: 'Действия: {name}' },
  'roster.take-back': { en: 'Back to registered', fr: 'Annuler le pointage', ru: 'Снять отметку' },
  'roster.cancel': { en: 'Cancel place…', fr: 'Annuler la place…', ru: 'Отменить место…' },
  'roster.cancel-waiting': {
    en: 'Take off the waiting list…',
    fr: "Retirer de la liste d'attente…",
    ru: 'Убрать из листа ожидания…',
  },
  'roster.settle': { en: 'Settle now', fr: 'Régler maintenant', ru: 'Рассчитать сейчас' },
  'roster.explain': { en: 'Explain the payment', fr: 'Détail du règlement', ru: 'Откуда эта оплата' },
  'roster.invoice': {
    en: '{amount}, {state, select, paid {paid} unpaid {unpaid} other {cancelled}}',
    fr: '{amount}, {state, select, paid {payé} unpaid {impayé} other {annulé}}',
    ru: '{amount}, {state, select, paid {оплачено} unpaid {не оплачено} other {отменено}}',
  },
  'roster.invoice.number': { en: 'No. {number}', fr: 'N° {number}', ru: '№ {number}' },
  'roster.profile': { en: 'Open profile', fr: 'Ouvrir la fiche', ru: 'Открыть карточку' },
  'roster.settled': { en: '{name}: {what}', fr: '{name} : {what}', ru: '{name}: {what}' },

  'roster.class.actions': { en: 'More about this training', fr: 'Autres actions sur ce cours', ru: 'Ещё о тренировке' },
  'roster.class.add': { en: 'Add person', fr: 'Ajouter', ru: 'Добавить' },
  'roster.class.mark': { en: 'Mark class', fr: 'Pointer le cours', ru: 'Отметить всех' },
  'roster.class.substitute': { en: 'Substitute…', fr: 'Remplacer…', ru: 'Замена тренера…' },
  'roster.class.cancel': { en: 'Cancel class…', fr: 'Annuler le cours…', ru: 'Отменить тренировку…' },
  'roster.class.print': { en: 'Print roster', fr: 'Imprimer la liste', ru: 'Распечатать список' },
  'roster.class.cancelled': { en: 'Cancelled: {reason}', fr: 'Annulé : {reason}', ru: 'Отменена: {reason}' },

  'roster.marking': { en: 'Marking the class', fr: 'Pointage du cours', ru: 'Отметка группы' },
  'roster.marking.present': {
    en: '{count, plural, =0 {Nobody left to mark} one {# person will be present} other {# people will be present}}',
    fr: '{count, plural, =0 {Personne à pointer} one {# personne sera présente} other {# personnes seront présentes}}',
    ru: '{count, plural, =0 {Отмечать некого} one {Присутствие: # человек} few {Присутствие: # человека} other {Присутствие: # человек}}',
  },
  'roster.marking.absent': { en: 'Absent: {names}', fr: 'Absents : {names}', ru: 'Отсутствуют: {names}' },
  'roster.marking.nobody-absent': {
    en: 'Nobody absent yet: type the row numbers.',
    fr: 'Aucun absent : tapez les numéros de ligne.',
    ru: 'Отсутствующих нет: наберите номера строк.',
  },
  'roster.marking.typed': { en: 'Row {typed}…', fr: 'Ligne {typed}…', ru: 'Строка {typed}…' },
  'roster.marking.long-rows': {
    en: 'From row 10 on: 0, then both figures.',
    fr: 'À partir de la ligne 10 : 0, puis les deux chiffres.',
    ru: 'Начиная с 10-й строки: 0, затем обе цифры.',
  },
  'roster.marking.too-early': {
    en: 'Nobody is absent before the class begins at {time}.',
    fr: 'Personne n’est absent avant le début du cours à {time}.',
    ru: 'До начала в {time} отсутствующих ещё нет.',
  },
  'roster.marking.act': {
    en: 'Mark {present} present{absent, plural, =0 {} other {, # absent}}',
    fr: 'Pointer {present, plural, one {# présent} other {# présents}}{absent, plural, =0 {} one {, # absent} other {, # absents}}',
    ru: 'Отметить: {present} пришли{absent, plural, =0 {} other {, # нет}}',
  },
  'roster.marking.leave': { en: 'Leave unmarked', fr: 'Ne pas pointer', ru: 'Не отмечать' },
  'roster.marking.done': {
    en: '{present} present, {absent} absent.',
    fr: '{present, plural, one {# présent} other {# présents}}, {absent, plural, one {# absent} other {# absents}}.',
    ru: 'Присутствуют: {present}, отсутствуют: {absent}.',
  },

  'roster.add.title': {
    en: 'Add to {type}, {day}, {time}',
    fr: 'Ajouter à {type}, {day}, {time}',
    ru: 'Записать на {type}, {day}, {time}',
  },
  'roster.add.act': { en: 'Add {name}', fr: 'Inscrire {name}', ru: 'Записать: {name}' },
  'roster.add.waiting': {
    en: 'Put {name} on the waiting list',
    fr: 'Mettre {name} en liste d’attente',
    ru: 'В лист ожидания: {name}',
  },
  'roster.add.free': {
    en: '{count, plural, =0 {No place free.} one {# place free.} other {# places free.}}',
    fr: '{count, plural, =0 {Aucune place libre.} one {# place libre.} other {# places libres.}}',
    ru: '{count, plural, =0 {Мест нет.} one {Свободно # место.} few {Свободно # места.} other {Свободно # мест.}}',
  },
  'roster.add.done': {
    en: '{name} is in. {what}',
    fr: '{name} est inscrit(e). {what}',
    ru: '{name}: место есть. {what}',
  },

  'roster.places.why': {
    en: 'Why {count, plural, =0 {no place is left} one {# place is left} other {# places are left}}',
    fr: 'Pourquoi {count, plural, =0 {il ne reste aucune place} one {il reste # place} other {il reste # places}}',
    ru: 'Почему {count, plural, =0 {мест нет} one {осталось # место} few {осталось # места} other {осталось # мест}}',
  },
  'roster.places.capacity': { en: 'Places of this class', fr: 'Places du cours', ru: 'Мест в группе' },
  'roster.places.registered': { en: 'Registered', fr: 'Inscrits', ru: 'Записаны' },
  'roster.places.present': { en: 'Present', fr: 'Présents', ru: 'Присутствуют' },
  'roster.places.held': {
    en: 'Held for the waiting list',
    fr: "Réservées à la liste d'attente",
    ru: 'Держим для листа ожидания',
  },
  'roster.places.left': { en: 'Left', fr: 'Restantes', ru: 'Осталось' },
  'roster.places.over': { en: 'Above capacity', fr: 'Au-delà de la capacité', ru: 'Сверх вместимости' },
  'roster.places.volunteers': {
    en: '{count, plural, one {# volunteer takes} other {# volunteers take}} no place.',
    fr: '{count, plural, one {# bénévole ne prend} other {# bénévoles ne prennent}} pas de place.',
    ru: '{count, plural, one {# волонтёр не занимает} few {# волонтёра не занимают} other {# волонтёров не занимают}} места.',
  },
  'roster.places.absent': {
    en: '{count, plural, one {# absent person holds} other {# absent people hold}} no place.',
    fr: '{count, plural, one {# personne absente ne garde} other {# personnes absentes ne gardent}} pas sa place.',
    ru: '{count, plural, one {# отсутствующий не занимает} few {# отсутствующих не занимают} other {# отсутствующих не занимают}} места.',
  },

  'settle.session': {
    en: '1 session of {plan}: {before} → {after} of {total}',
    fr: '1 séance de {plan} : {before} → {after} sur {total}',
    ru: '1 занятие из «{plan}»: {before} → {after} из {total}',
  },
  'settle.invoice': {
    en: 'An invoice of {amount} to {payer}',
    fr: 'Une facture de {amount} à {payer}',
    ru: 'Счёт на {amount}, плательщик: {payer}',
  },
  'settle.invoice-paid': {
    en: '{amount} from the balance of {payer}',
    fr: '{amount} prélevés sur le solde de {payer}',
    ru: '{amount} с баланса, плательщик: {payer}',
  },
  'settle.free': { en: 'Free of charge', fr: 'Gratuit', ru: 'Бесплатно' },
  'settle.nothing.volunteer': {
    en: 'Nothing: a volunteer does not pay',
    fr: 'Rien : un bénévole ne paie pas',
    ru: 'Ничего: волонтёр не платит',
  },
  'settle.nothing.trial': {
    en: 'Nothing: the free trial',
    fr: "Rien : séance d'essai",
    ru: 'Ничего: бесплатное пробное',
  },
  'settle.nothing.free': {
    en: 'Nothing: this place is free',
    fr: 'Rien : place gratuite',
    ru: 'Ничего: место бесплатное',
  },
  'settle.nothing.waived': { en: 'Nothing: it was waived', fr: 'Rien : offert', ru: 'Ничего: прощено' },
  'settle.nothing.attached': {
    en: 'Nothing more: the session is taken already',
    fr: 'Rien de plus : la séance est déjà décomptée',
    ru: 'Больше ничего: занятие уже списано',
  },
  'settle.nothing.invoiced': {
    en: 'Nothing more: the visit is invoiced already',
    fr: 'Rien de plus : la séance est déjà facturée',
    ru: 'Больше ничего: счёт уже выставлен',
  },
  'settle.nothing.not-covered': {
    en: 'No subscription covers it: the place stays open',
    fr: 'Aucun abonnement ne la couvre : la place reste à régler',
    ru: 'Подходящего абонемента нет: место остаётся неоплаченным',
  },
  'settle.nothing.later': {
    en: 'Settled the evening before the class',
    fr: 'Réglé la veille du cours, le soir',
    ru: 'Расчёт — вечером накануне тренировки',
  },

  'roster.keys': { en: 'On Today', fr: 'Dans Aujourd’hui', ru: 'На странице «Сегодня»' },
  'roster.keys.walk': { en: 'Walk through the roster', fr: 'Parcourir la liste', ru: 'Ходить по списку' },
  'roster.keys.mark': { en: 'Mark present or absent', fr: 'Pointer présent ou absent', ru: 'Присутствует или нет' },
  'roster.keys.class': {
    en: 'Mark the class: row numbers of the absent, then P',
    fr: 'Pointer le cours : lignes des absents, puis P',
    ru: 'Отметить группу: номера строк отсутствующих, затем P',
  },
  'roster.keys.cancel': { en: 'Cancel a place', fr: 'Annuler une place', ru: 'Отменить место' },
  'roster.keys.waiting': {
    en: 'Waiting list: take in, decline',
    fr: 'Liste d’attente : inscrire, refuser',
    ru: 'Лист ожидания: записать, отказаться',
  },
  'roster.keys.settle': { en: 'Settle now', fr: 'Régler maintenant', ru: 'Рассчитать сейчас' },
  'roster.keys.explain': { en: 'Explain the payment', fr: 'Détail du règlement', ru: 'Откуда эта оплата' },
  'roster.keys.add': { en: 'Add a person', fr: 'Ajouter une personne', ru: 'Добавить человека' },
  'roster.keys.substitute': { en: 'Substitute the trainer', fr: 'Remplacer l’entraîneur', ru: 'Заменить тренера' },
  'roster.keys.cancel-class': { en: 'Cancel the class', fr: 'Annuler le cours', ru: 'Отменить тренировку' },
} satisfies Readonly<Record<string, Sentence>>
