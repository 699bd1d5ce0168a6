import type { Sentence } from './say.ts'

/** The forms that make somebody a member: a new child, somebody the desk knows, a medical certificate. */
export const membershipWords = {
  'enrol.yes': { en: 'Yes', fr: 'Oui', ru: 'Да' },
  'enrol.no': { en: 'No', fr: 'Non', ru: 'Нет' },

  'enrol.child.title': { en: 'New child', fr: 'Nouvel enfant', ru: 'Новый ребёнок' },
  'enrol.child.part': { en: 'The child', fr: 'L’enfant', ru: 'Ребёнок' },
  'enrol.child.guardian': {
    en: 'In the care of {name}, who pays.',
    fr: 'À la charge de {name}, qui paie.',
    ru: 'Представитель и плательщик: {name}.',
  },
  'enrol.child.contact': {
    en: 'E-mail, phone, note',
    fr: 'E-mail, téléphone, remarque',
    ru: 'Почта, телефон, заметка',
  },
  'enrol.child.act': {
    en: '{isBooked, select, true {Add child and book} other {Add child}}',
    fr: '{isBooked, select, true {Ajouter l’enfant et l’inscrire} other {Ajouter l’enfant}}',
    ru: '{isBooked, select, true {Добавить и записать} other {Добавить ребёнка}}',
  },
  'enrol.child.done': {
    en: '{isBooked, select, true {{name} was added and booked.} other {{name} was added.}}',
    fr: '{isBooked, select, true {{name} : ajout et inscription faits.} other {{name} : ajout fait.}}',
    ru: '{isBooked, select, true {{name}: добавлено, место на тренировке есть.} other {{name}: добавлено.}}',
  },

  'enrol.title': { en: 'Membership of {name}', fr: 'Adhésion de {name}', ru: 'Членство: {name}' },
  'enrol.title.season': {
    en: 'Membership of {name}, {season}',
    fr: 'Adhésion de {name}, {season}',
    ru: 'Членство: {name}, {season}',
  },
  'enrol.act': {
    en: '{isTrial, select, true {Begin the trial} other {Add membership}}',
    fr: '{isTrial, select, true {Commencer l’essai} other {Ajouter l’adhésion}}',
    ru: '{isTrial, select, true {Оформить пробное} other {Оформить членство}}',
  },
  'enrol.done': {
    en: '{name}: membership {season} was added.',
    fr: '{name} : adhésion {season} ajoutée.',
    ru: '{name}: членство {season} оформлено.',
  },
  'enrol.all-there': {
    en: '{name} is a member already',
    fr: '{name} a déjà son adhésion',
    ru: '{name}: членство уже есть',
  },
  'enrol.all-there.hint': {
    en: 'There is a membership for every season that can be joined today. The next season is offered three months before it begins.',
    fr: 'Toutes les saisons ouvertes aujourd’hui ont leur adhésion. La suivante est proposée trois mois avant son début.',
    ru: 'Членство есть на каждый сезон, в который сегодня можно вступить. Следующий появится за три месяца до начала.',
  },
  'enrol.birth-hint': {
    en: 'Write it on the person’s page first (Edit).',
    fr: 'Indiquez-la d’abord sur la fiche (Modifier).',
    ru: 'Сначала укажите её на странице человека (Изменить).',
  },

  'enrol.kind.title': {
    en: 'Membership {season}',
    fr: 'Adhésion {season}',
    ru: 'Членство {season}',
  },
  'enrol.season': { en: 'Season', fr: 'Saison', ru: 'Сезон' },
  'enrol.trial': { en: 'Compulsory trial', fr: 'Essai obligatoire', ru: 'Обязательное пробное занятие' },
  'enrol.trial.hint': {
    en: 'When ticked, nothing is billed yet: the child is no member and comes once, on the free trial. The membership ({fee}) follows if they stay.',
    fr: 'Si coché, rien n’est facturé pour l’instant : l’enfant n’est pas adhérent et vient une fois, avec l’essai gratuit. L’adhésion ({fee}) suit s’il reste.',
    ru: 'С отметкой счёт пока не выставляется: ребёнок ещё не член клуба и приходит один раз, на бесплатное пробное. Членство ({fee}) оформляется, если он останется.',
  },

  'enrol.health.title': { en: 'Health', fr: 'Santé', ru: 'Здоровье' },
  'enrol.health.hint': {
    en: '{isDependent, select, true {A parent answers for the child.} other {Asked anew every season.}} Y or N answers and goes on.',
    fr: '{isDependent, select, true {Un parent répond pour l’enfant.} other {À demander à chaque saison.}} O ou N répond et passe à la suite.',
    ru: '{isDependent, select, true {За ребёнка отвечает родитель.} other {Спрашивается каждый сезон.}} Клавиши Д и Н: ответ и следующий вопрос.',
  },
  'enrol.health.all-no': { en: 'No to all', fr: 'Non à tout', ru: 'На всё «нет»' },
  'enrol.health.1': {
    en: '{isDependent, select, true {Does the child have a heart problem, or did a close relative die suddenly before the age of 50?} other {Do you have a heart problem, or did a close relative die suddenly before the age of 50?}}',
    fr: '{isDependent, select, true {L’enfant a-t-il un problème cardiaque, ou un proche parent est-il mort subitement avant 50 ans ?} other {Avez-vous un problème cardiaque, ou un proche parent est-il mort subitement avant 50 ans ?}}',
    ru: '{isDependent, select, true {Есть ли у ребёнка болезнь сердца или умирал ли кто-то из близких внезапно до 50 лет?} other {Есть ли у вас болезнь сердца или умирал ли кто-то из близких внезапно до 50 лет?}}',
  },
  'enrol.health.2': {
    en: '{isDependent, select, true {Has the child had chest pain, palpitations, unusual breathlessness or fainting in the last 12 months?} other {Have you had chest pain, palpitations, unusual breathlessness or fainting in the last 12 months?}}',
    fr: '{isDependent, select, true {Ces 12 derniers mois, l’enfant a-t-il eu une douleur dans la poitrine, des palpitations, un essoufflement inhabituel ou un malaise ?} other {Ces 12 derniers mois, avez-vous eu une douleur dans la poitrine, des palpitations, un essoufflement inhabituel ou un malaise ?}}',
    ru: '{isDependent, select, true {Были ли у ребёнка за последние 12 месяцев боль в груди, сильное сердцебиение, необычная одышка или обморок?} other {Были ли у вас за последние 12 месяцев боль в груди, сильное сердцебиение, необычная одышка или обморок?}}',
  },
  'enrol.health.3': {
    en: '{isDependent, select, true {Has the child wheezed or had asthma in the last 12 months?} other {Have you wheezed or had asthma in the last 12 months?}}',
    fr: '{isDependent, select, true {Ces 12 derniers mois, l’enfant a-t-il eu une respiration sifflante ou de l’asthme ?} other {Ces 12 derniers mois, avez-vous eu une respiration sifflante ou de l’asthme ?}}',
    ru: '{isDependent, select, true {Было ли у ребёнка за последние 12 месяцев свистящее дыхание или астма?} other {Было ли у вас за последние 12 месяцев свистящее дыхание или астма?}}',
  },
  'enrol.health.4': {
    en: '{isDependent, select, true {Has the child lost consciousness in the last 12 months?} other {Have you lost consciousness in the last 12 months?}}',
    fr: '{isDependent, select, true {Ces 12 derniers mois, l’enfant a-t-il perdu connaissance ?} other {Ces 12 derniers mois, avez-vous perdu connaissance ?}}',
    ru: '{isDependent, select, true {Терял ли ребёнок сознание за последние 12 месяцев?} other {Теряли ли вы сознание за последние 12 месяцев?}}',
  },
  'enrol.health.5': {
    en: '{isDependent, select, true {Has the child stopped sport for 30 days or more because of their health, in the last 12 months?} other {Have you stopped sport for 30 days or more because of your health, in the last 12 months?}}',
    fr: '{isDependent, select, true {Ces 12 derniers mois, l’enfant a-t-il arrêté le sport 30 jours ou plus à cause de sa santé ?} other {Ces 12 derniers mois, avez-vous arrêté le sport 30 jours ou plus à cause de votre santé ?}}',
    ru: '{isDependent, select, true {Прекращал ли ребёнок занятия спортом на 30 дней и дольше из-за здоровья за последние 12 месяцев?} other {Прекращали ли вы занятия спортом на 30 дней и дольше из-за здоровья за последние 12 месяцев?}}',
  },
  'enrol.health.6': {
    en: '{isDependent, select, true {Does the child take a medicine for the long term (other than for allergies)?} other {Do you take a medicine for the long term (other than for allergies or contraception)?}}',
    fr: '{isDependent, select, true {L’enfant suit-il un traitement de longue durée (hors allergies) ?} other {Suivez-vous un traitement de longue durée (hors allergies et contraception) ?}}',
    ru: '{isDependent, select, true {Принимает ли ребёнок лекарства длительно (кроме средств от аллергии)?} other {Принимаете ли вы лекарства длительно (кроме средств от аллергии и контрацепции)?}}',
  },
  'enrol.health.7': {
    en: '{isDependent, select, true {Does the child still have pain, stiffness or weakness after an injury?} other {Do you still have pain, stiffness or weakness after an injury?}}',
    fr: '{isDependent, select, true {L’enfant a-t-il encore une douleur, une raideur ou un manque de force après une blessure ?} other {Avez-vous encore une douleur, une raideur ou un manque de force après une blessure ?}}',
    ru: '{isDependent, select, true {Остались ли у ребёнка боль, скованность или слабость после травмы?} other {Остались ли у вас боль, скованность или слабость после травмы?}}',
  },
  'enrol.health.8': {
    en: '{isDependent, select, true {Is the child off sport at the moment for a medical reason?} other {Are you off sport at the moment for a medical reason?}}',
    fr: '{isDependent, select, true {L’enfant a-t-il dû interrompre le sport pour une raison médicale ?} other {Avez-vous dû interrompre le sport pour une raison médicale ?}}',
    ru: '{isDependent, select, true {Пришлось ли ребёнку прервать занятия спортом по медицинской причине?} other {Пришлось ли вам прервать занятия спортом по медицинской причине?}}',
  },
  'enrol.health.9': {
    en: '{isDependent, select, true {Do you think the child should see a doctor before doing sport?} other {Do you think you should see a doctor before doing sport?}}',
    fr: '{isDependent, select, true {Pensez-vous que l’enfant a besoin d’un avis médical avant de faire du sport ?} other {Pensez-vous avoir besoin d’un avis médical avant de faire du sport ?}}',
    ru: '{isDependent, select, true {Нужен ли ребёнку, по-вашему, совет врача, прежде чем заниматься спортом?} other {Нужен ли вам, по-вашему, совет врача, прежде чем заниматься спортом?}}',
  },

  'enrol.papers.title': { en: 'Consent and papers', fr: 'Accords et documents', ru: 'Согласия и документы' },
  'enrol.consent': {
    en: '{isDependent, select, true {The parent agrees that the club keeps these data} other {Agrees that the club keeps these data}}',
    fr: '{isDependent, select, true {Le parent accepte que le club conserve ces données} other {Accepte que le club conserve ces données}}',
    ru: '{isDependent, select, true {Родитель согласен, чтобы клуб хранил эти данные} other {Есть согласие на хранение этих данных клубом}}',
  },
  'enrol.authorisation': {
    en: 'A parent authorises the child, who is under 16, to take part',
    fr: 'Un parent autorise l’enfant, qui a moins de 16 ans, à participer',
    ru: 'Родитель разрешает участвовать ребёнку младше 16 лет',
  },
  'enrol.new-licence': { en: 'New licence', fr: 'Nouvelle licence', ru: 'Новая лицензия' },
  'enrol.new-licence.hint': {
    en: 'A first licence needs a medical certificate.',
    fr: 'Une première licence demande un certificat médical.',
    ru: 'Для первой лицензии нужна медицинская справка.',
  },

  'enrol.certificate.why': {
    en: '{isOnFile, select, true {Only if there is a newer certificate:} other {{cause, select, licence {A new licence needs a medical certificate.} both {The licence is new and an answer is yes: a medical certificate is needed.} other {An answer is yes: a medical certificate is needed.}}}}',
    fr: '{isOnFile, select, true {Seulement s’il y a un certificat plus récent :} other {{cause, select, licence {Une nouvelle licence demande un certificat médical.} both {La licence est nouvelle et une réponse est oui : un certificat médical est nécessaire.} other {Une réponse est oui : un certificat médical est nécessaire.}}}}',
    ru: '{isOnFile, select, true {Только если есть справка новее:} other {{cause, select, licence {Для новой лицензии нужна медицинская справка.} both {Лицензия новая и есть ответ «да»: нужна медицинская справка.} other {Есть ответ «да»: нужна медицинская справка.}}}}',
  },
  'enrol.certificate.on-file': {
    en: 'The certificate on file is valid until {day} and is enough.',
    fr: 'Le certificat déjà fourni est valable jusqu’au {day} et suffit.',
    ru: 'Имеющаяся справка действует, последний день: {day}. Её достаточно.',
  },
  'enrol.certificate.still-valid': {
    en: 'A certificate on file is valid until {day}.',
    fr: 'Un certificat déjà fourni est valable jusqu’au {day}.',
    ru: 'Имеющаяся справка действует, последний день: {day}.',
  },
  'enrol.certificate.file': { en: 'Medical certificate', fr: 'Certificat médical', ru: 'Медицинская справка' },
  'enrol.certificate.kinds': {
    en: 'PDF, JPEG or PNG, up to 10 MB',
    fr: 'PDF, JPEG ou PNG, 10 Mo au plus',
    ru: 'PDF, JPEG или PNG, до 10 МБ',
  },
  'enrol.certificate.choose': { en: 'Choose a file', fr: 'Choisir un fichier', ru: 'Выберите файл' },
  'enrol.certificate.remove': { en: 'Remove the file', fr: 'Retirer le fichier', ru: 'Убрать файл' },
  'enrol.certificate.until': { en: 'Valid until', fr: 'Valable jusqu’au', ru: 'Последний день действия' },
  'enrol.certificate.until-hint': {
    en: 'The last day it is valid',
    fr: 'Le dernier jour de validité',
    ru: 'По этот день включительно',
  },
  'enrol.certificate.unreadable': {
    en: 'This file cannot be read any more. Choose it again.',
    fr: 'Ce fichier ne peut plus être lu. Choisissez-le à nouveau.',
    ru: 'Файл больше не читается. Выберите его ещё раз.',
  },
  'enrol.certificate.title': {
    en: 'Medical certificate of {name}',
    fr: 'Certificat médical de {name}',
    ru: 'Медицинская справка: {name}',
  },
  'enrol.certificate.before': {
    en: 'It takes the place of the one that is valid until {day}.',
    fr: 'Il remplace celui qui est valable jusqu’au {day}.',
    ru: 'Она заменит справку, последний день которой: {day}.',
  },
  'enrol.certificate.act': { en: 'Keep certificate', fr: 'Enregistrer le certificat', ru: 'Сохранить справку' },
  'enrol.certificate.done': {
    en: '{name}: certificate kept, valid until {day}.',
    fr: '{name} : certificat enregistré, valable jusqu’au {day}.',
    ru: '{name}: справка сохранена, последний день: {day}.',
  },
  'enrol.certificate.show': { en: 'Show', fr: 'Voir', ru: 'Показать' },
  'enrol.certificate.show-of': {
    en: 'Show the certificate of {name}, {season}',
    fr: 'Voir le certificat de {name}, {season}',
    ru: 'Показать справку: {name}, {season}',
  },
  'enrol.certificate.save': { en: 'Save as a file', fr: 'Enregistrer le fichier', ru: 'Сохранить файл' },

  'enrol.initiation.title': { en: 'First initiation', fr: 'Première initiation', ru: 'Первая тренировка' },
  'enrol.initiation.hint': {
    en: 'May be booked right away, or later from the roster.',
    fr: 'Peut être réservée tout de suite, ou plus tard depuis le cours.',
    ru: 'Можно записать сразу или позже, из списка тренировки.',
  },
  'enrol.initiation.choose': { en: 'None for now', fr: 'Aucune pour l’instant', ru: 'Пока без записи' },
  'enrol.initiation.clear': { en: 'Book no initiation', fr: 'Ne pas réserver d’initiation', ru: 'Не записывать' },
  'enrol.initiation.no-match': {
    en: 'No initiation matches',
    fr: 'Aucune initiation ne correspond',
    ru: 'Такой тренировки нет',
  },
  'enrol.initiation.other-season': {
    en: 'This initiation is not in the chosen season. Choose another one, or another season.',
    fr: 'Cette initiation n’a pas lieu pendant la saison choisie. Choisissez-en une autre, ou une autre saison.',
    ru: 'Эта тренировка не в выбранном сезоне. Выберите другую тренировку или другой сезон.',
  },

  'enrol.alike.not-asked': {
    en: 'If this child uses the free trial, a reason is asked for below.',
    fr: 'Si cet enfant utilise l’essai gratuit, une raison sera demandée plus bas.',
    ru: 'Если ребёнок придёт на бесплатное пробное, ниже нужно будет указать причину.',
  },
  'enrol.alike.reason-needed': {
    en: 'Say why this is somebody else, or do without the free trial.',
    fr: 'Dites pourquoi c’est quelqu’un d’autre, ou renoncez à l’essai gratuit.',
    ru: 'Укажите, почему это другой человек, или обойдитесь без пробного занятия.',
  },

  'enrol.outcome.who-pays': {
    en: 'Choose the guardian to see what it costs.',
    fr: 'Choisissez le responsable pour voir ce que cela coûte.',
    ru: 'Выберите представителя, чтобы увидеть стоимость.',
  },
  'enrol.outcome': {
    en: '{how, select, trial {Nothing to pay now: the trial is free. Turned into a membership later, {payer} pays {amount}.} nothing {Nothing to pay: the membership {season} is active at once.} balance {Invoice of {amount} to {payer}, paid from the balance ({before} → {after}): active at once.} other {Invoice of {amount} to {payer}. The balance ({before}) does not cover it: the membership waits for the payment.}}',
    fr: '{how, select, trial {Rien à payer maintenant : l’essai est gratuit. Converti plus tard en adhésion, {payer} paie {amount}.} nothing {Rien à payer : l’adhésion {season} est active tout de suite.} balance {Facture de {amount} à {payer}, payée par le solde ({before} → {after}) : active tout de suite.} other {Facture de {amount} à {payer}. Le solde ({before}) ne suffit pas : l’adhésion attend le paiement.}}',
    ru: '{how, select, trial {Сейчас платить не нужно: пробное бесплатно. Когда оно станет членством, платит {payer}: {amount}.} nothing {Платить не нужно: членство {season} действует сразу.} balance {Счёт {amount}, платит {payer}: спишется с баланса ({before} → {after}), членство действует сразу.} other {Счёт {amount}, платит {payer}. На балансе {before}, этого не хватит: членство ждёт оплаты.}}',
  },
  'enrol.outcome.booking': {
    en: '{type}, {day}, {time}: {usesTrial, select, true {a place on the free trial.} other {a place; the free trial stays available.}}',
    fr: '{type}, {day}, {time} : {usesTrial, select, true {une place avec l’essai gratuit.} other {une place ; l’essai gratuit reste disponible.}}',
    ru: '{type}, {day}, {time}: {usesTrial, select, true {место с бесплатным пробным занятием.} other {место; пробное занятие остаётся на потом.}}',
  },
} satisfies Readonly<Record<string, Sentence>>
