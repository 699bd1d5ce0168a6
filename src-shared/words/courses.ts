import type { Sentence } from './say.ts'

/** Course sessions: their cards, their form, one session with its bookings. */
export const courseWords = {
  'courses.title': { en: 'Sessions', fr: 'Sessions', ru: 'Сессии' },
  'courses.show': { en: 'Which sessions', fr: 'Quelles sessions', ru: 'Какие сессии' },
  'courses.show.is': {
    en: '{show, select, all {All} active {Active} other {Past}} {count, number}',
    fr: '{show, select, all {Toutes} active {Actives} other {Passées}} {count, number}',
    ru: '{show, select, all {Все} active {Активные} other {Прошедшие}} {count, number}',
  },
  'courses.new': { en: 'New session', fr: 'Nouvelle session', ru: 'Новая сессия' },
  'courses.none': {
    en: '{show, select, all {No sessions yet} active {No active sessions} other {No past sessions}}',
    fr: '{show, select, all {Aucune session pour l’instant} active {Aucune session active} other {Aucune session passée}}',
    ru: '{show, select, all {Сессий пока нет} active {Активных сессий нет} other {Прошедших сессий нет}}',
  },
  'courses.none-hint': {
    en: 'A session is a dated offer with limited places: an intensive week, a camp, a seminar.',
    fr: 'Une session est une offre datée aux places limitées : semaine intensive, stage, séminaire.',
    ru: 'Сессия проходит в определённые дни, и места в ней ограничены: интенсив, сборы, семинар.',
  },
  'courses.none-past': {
    en: 'A session is listed here after its last day.',
    fr: 'Une session apparaît ici après son dernier jour.',
    ru: 'Сессия появляется здесь после своего последнего дня.',
  },

  'courses.standing': {
    en: '{standing, select, open {{left, plural, one {# place left} other {# places left}}} full {Full} inactive {Inactive} closed {Closed} other {Over}}',
    fr: '{standing, select, open {{left, plural, one {# place restante} other {# places restantes}}} full {Complet} inactive {Inactive} closed {Fermée} other {Terminée}}',
    ru: '{standing, select, open {{left, plural, one {# место свободно} few {# места свободно} other {# мест свободно}}} full {Мест нет} inactive {Отключена} closed {Закрыта} other {Прошла}}',
  },
  'courses.free': { en: 'Free of charge', fr: 'Gratuite', ru: 'Бесплатно' },
  'courses.licence': { en: 'Licence: {licence}', fr: 'Licence : {licence}', ru: 'Лицензия: {licence}' },
  'courses.reserved': {
    en: '{reserved} of {max} reserved',
    fr: '{reserved, plural, one {# réservée} other {# réservées}} sur {max}',
    ru: 'Занято {reserved} из {max}',
  },
  'courses.held': {
    en: '{held} held',
    fr: '{held, plural, one {# retenue} other {# retenues}}',
    ru: '{held, plural, one {# ждёт} other {# ждут}} оплаты',
  },
  'courses.places': {
    en: '{max, plural, one {# place} other {# places}}: {confirmed} confirmed, {held, plural, =0 {} other {# held, }}{left} left',
    fr: '{max, plural, one {# place} other {# places}} : {confirmed, plural, one {# confirmée} other {# confirmées}}, {held, plural, =0 {} one {# retenue, } other {# retenues, }}{left, plural, one {# restante} other {# restantes}}',
    ru: '{max, plural, one {# место} few {# места} other {# мест}}: подтверждено {confirmed}, {held, plural, =0 {} other {ждёт оплаты #, }}свободно {left}',
  },
  'courses.places.title': { en: 'Places', fr: 'Places', ru: 'Места' },
  'courses.why-not': {
    en: '{standing, select, over {This session is over: its last day was {endsOn}.} closed {This session is closed for further bookings.} inactive {This session is inactive. {isAdmin, select, yes {Activate it to book a place.} other {An admin can activate it.}}} other {All {max} places are taken.{held, plural, =0 {} one { One of them waits for payment and may become free.} other { # of them wait for payment and may become free.}}}}',
    fr: '{standing, select, over {Cette session est terminée : son dernier jour était le {endsOn}.} closed {Cette session est fermée aux nouvelles réservations.} inactive {Cette session est inactive. {isAdmin, select, yes {Activez-la pour réserver une place.} other {Un administrateur peut l’activer.}}} other {Les {max} places sont prises.{held, plural, =0 {} one { L’une d’elles attend son paiement et peut se libérer.} other { # d’entre elles attendent leur paiement et peuvent se libérer.}}}}',
    ru: '{standing, select, over {Эта сессия прошла: последний день был {endsOn}.} closed {Эта сессия закрыта, бронировать больше нельзя.} inactive {Эта сессия отключена. {isAdmin, select, yes {Включите её, чтобы забронировать место.} other {Администратор может её включить.}}} other {Все места заняты ({max}).{held, plural, =0 {} other { Ждут оплаты и могут освободиться: #.}}}}',
  },

  'courses.back': { en: 'All sessions', fr: 'Toutes les sessions', ru: 'Все сессии' },
  'courses.unknown': {
    en: 'There is no such session. It may have been deleted.',
    fr: 'Cette session n’existe pas. Elle a peut-être été supprimée.',
    ru: 'Такой сессии нет. Возможно, её удалили.',
  },
  'courses.about': { en: 'About this session', fr: 'Cette session', ru: 'Об этой сессии' },
  'courses.book': { en: 'Book a place', fr: 'Réserver une place', ru: 'Забронировать место' },
  'courses.edit': { en: 'Edit', fr: 'Modifier', ru: 'Изменить' },
  'courses.more': { en: 'More actions', fr: 'Autres actions', ru: 'Другие действия' },
  'courses.activate': { en: 'Activate', fr: 'Activer', ru: 'Включить' },
  'courses.deactivate': { en: 'Deactivate', fr: 'Désactiver', ru: 'Отключить' },
  'courses.activated': {
    en: 'The session is active again',
    fr: 'La session est de nouveau active',
    ru: 'Сессия снова включена',
  },
  'courses.deactivated': {
    en: 'The session is inactive. Its bookings stay.',
    fr: 'La session est inactive. Ses réservations restent.',
    ru: 'Сессия отключена. Её брони остались.',
  },

  'courses.close': { en: 'Close for bookings', fr: 'Fermer aux réservations', ru: 'Закрыть для брони' },
  'courses.close.title': {
    en: 'Close “{title}” for good?',
    fr: 'Fermer définitivement « {title} »',
    ru: 'Закрыть «{title}» навсегда?',
  },
  'courses.close.does': {
    en: 'Nobody can book a place in it any more, and it cannot be opened again. {reserved, plural, =0 {} one {Its one booking stays.} other {Its # bookings stay.}}',
    fr: 'Plus personne ne pourra y réserver de place, et elle ne pourra pas être rouverte. {reserved, plural, =0 {} one {Sa réservation reste.} other {Ses # réservations restent.}}',
    ru: 'Забронировать место в ней больше будет нельзя, и открыть её снова тоже. {reserved, plural, =0 {} other {Уже сделанные брони остаются: #.}}',
  },
  'courses.close.act': { en: 'Close session', fr: 'Fermer la session', ru: 'Закрыть сессию' },
  'courses.close.keep': { en: 'Keep it open', fr: 'La garder ouverte', ru: 'Не закрывать' },
  'courses.closed': {
    en: 'The session is closed for further bookings',
    fr: 'La session est fermée aux nouvelles réservations',
    ru: 'Сессия закрыта для новых броней',
  },

  'courses.delete': { en: 'Delete', fr: 'Supprimer', ru: 'Удалить' },
  'courses.delete.title': { en: 'Delete “{title}”?', fr: 'Supprimer « {title} » ?', ru: 'Удалить «{title}»?' },
  'courses.delete.does': {
    en: 'Nobody ever booked a place in it. It is gone for good.',
    fr: 'Personne n’y a jamais réservé de place. Elle disparaît définitivement.',
    ru: 'Места в ней никто никогда не бронировал. Она исчезнет насовсем.',
  },
  'courses.delete.cannot-title': {
    en: '“{title}” cannot be deleted',
    fr: '« {title} » ne peut pas être supprimée',
    ru: '«{title}» удалить нельзя',
  },
  'courses.delete.cannot': {
    en: 'This session has bookings, also if they were cancelled: they are history, so it is kept. {isActive, select, yes {Deactivated, it cannot be booked and is no longer among the active ones.} other {It is inactive already: it cannot be booked and is not among the active ones.}}',
    fr: 'Cette session a des réservations, fussent-elles annulées : elles font partie de l’historique, elle est donc conservée. {isActive, select, yes {Désactivée, elle ne peut plus être réservée et n’est plus parmi les actives.} other {Elle est déjà inactive : elle ne peut pas être réservée et n’est pas parmi les actives.}}',
    ru: 'У этой сессии есть брони, пусть и отменённые: это история, поэтому она сохраняется. {isActive, select, yes {Отключённую сессию нельзя забронировать, и среди активных её нет.} other {Она уже отключена: забронировать её нельзя, и среди активных её нет.}}',
  },
  'courses.delete.act': { en: 'Delete session', fr: 'Supprimer la session', ru: 'Удалить сессию' },
  'courses.delete.keep': { en: 'Keep it', fr: 'La garder', ru: 'Оставить' },
  'courses.deleted': { en: 'The session was deleted', fr: 'La session a été supprimée', ru: 'Сессия удалена' },

  'courses.form.new': { en: 'New session', fr: 'Nouvelle session', ru: 'Новая сессия' },
  'courses.form.edit': { en: 'Edit “{title}”', fr: 'Modifier « {title} »', ru: 'Изменить «{title}»' },
  'courses.form.create': { en: 'Create session', fr: 'Créer la session', ru: 'Создать сессию' },
  'courses.form.save': { en: 'Save', fr: 'Enregistrer', ru: 'Сохранить' },
  'courses.field.title': { en: 'Title', fr: 'Titre', ru: 'Название' },
  'courses.field.starts': { en: 'First day', fr: 'Premier jour', ru: 'Первый день' },
  'courses.field.ends': { en: 'Last day', fr: 'Dernier jour', ru: 'Последний день' },
  'courses.field.places': { en: 'Places', fr: 'Places', ru: 'Мест' },
  'courses.field.location': { en: 'Place', fr: 'Lieu', ru: 'Место проведения' },
  'courses.field.price': { en: 'Price', fr: 'Prix', ru: 'Цена' },
  'courses.field.price-hint': {
    en: '0 is free of charge',
    fr: '0 : gratuite',
    ru: '0 — бесплатно',
  },
  'courses.field.price-agreed': {
    en: 'Prices already agreed stay',
    fr: 'Les prix déjà convenus restent',
    ru: 'Для уже сделанных броней цена прежняя',
  },
  'courses.field.licence': { en: 'Licence', fr: 'Licence', ru: 'Лицензия' },
  'courses.field.licence-hint': {
    en: 'Granted with a confirmed booking',
    fr: 'Accordée avec une réservation confirmée',
    ru: 'Выдаётся с подтверждённой бронью',
  },
  'courses.field.description': { en: 'Description', fr: 'Description', ru: 'Описание' },
  'courses.field.active': { en: 'Active', fr: 'Active', ru: 'Активна' },
  'courses.field.active-hint': {
    en: 'An inactive session cannot be booked; bookings it has stay.',
    fr: 'Une session inactive ne peut pas être réservée ; ses réservations restent.',
    ru: 'Отключённую сессию нельзя забронировать; сделанные брони остаются.',
  },
  'courses.wrong.day': {
    en: 'Write a date like {example}',
    fr: 'Écrivez une date comme {example}',
    ru: 'Напишите дату так: {example}',
  },
  'courses.wrong.places': {
    en: 'A whole number from {min} to {max}',
    fr: 'Un nombre entier de {min} à {max}',
    ru: 'Целое число от {min} до {max}',
  },
  'courses.wrong.negative': {
    en: 'A price cannot be negative; 0 is free of charge',
    fr: 'Un prix ne peut pas être négatif ; 0 : gratuite',
    ru: 'Цена не может быть отрицательной; 0 — бесплатно',
  },
  'courses.told': {
    en: '{count, plural, =0 {Nobody is booked who would have to be told.} one {Will be told of the new days or place: {names}.} other {# people will be told of the new days or place: {names}{more, plural, =0 {} other { and # more}}.}}',
    fr: '{count, plural, =0 {Personne n’est à prévenir.} one {Sera prévenu(e) du changement de jours ou de lieu : {names}.} other {# personnes seront prévenues du changement de jours ou de lieu : {names}{more, plural, =0 {} one { et # autre} other { et # autres}}.}}',
    ru: '{count, plural, =0 {Броней нет: сообщать некому.} other {О новых днях или месте узнают: {names}{more, plural, =0 {} other { и ещё #}}.}}',
  },
  'courses.created': { en: 'The session was created', fr: 'La session a été créée', ru: 'Сессия создана' },
  'courses.saved': {
    en: 'The session was saved{told, plural, =0 {} one {; one person is told} other {; # people are told}}',
    fr: 'La session a été enregistrée{told, plural, =0 {} one { ; une personne est prévenue} other { ; # personnes sont prévenues}}',
    ru: 'Сессия сохранена{told, plural, =0 {} other {; сообщаем людям: #}}',
  },

  'courses.keys.new': {
    en: 'New session, in the list',
    fr: 'Nouvelle session, dans la liste',
    ru: 'Новая сессия, в списке',
  },
  'courses.keys.book': {
    en: 'Book a place, on a session’s page',
    fr: 'Réserver une place, sur la page d’une session',
    ru: 'Забронировать место, на странице сессии',
  },

  'courses.bookings': { en: 'Bookings', fr: 'Réservations', ru: 'Брони' },
  'courses.bookings.none': {
    en: 'Nobody has booked yet',
    fr: 'Aucune réservation pour l’instant',
    ru: 'Броней пока нет',
  },
  'courses.col.person': { en: 'Person', fr: 'Personne', ru: 'Человек' },
  'courses.col.state': { en: 'State', fr: 'État', ru: 'Состояние' },
  'courses.col.payment': { en: 'Payment', fr: 'Paiement', ru: 'Оплата' },
  'courses.col.licence': { en: 'Licence', fr: 'Licence', ru: 'Лицензия' },
  'courses.col.booked': { en: 'Booked on', fr: 'Réservée le', ru: 'Дата брони' },
  'courses.col.actions': { en: 'Actions', fr: 'Actions', ru: 'Действия' },
  'courses.imported.name': {
    en: 'Reserved before the desk',
    fr: 'Réservée avant ce logiciel',
    ru: 'Забронировано до программы',
  },
  'courses.imported': { en: 'brought along', fr: 'reprise', ru: 'перенесено' },
  'courses.no-contact': { en: 'No e-mail or phone', fr: 'Ni e-mail ni téléphone', ru: 'Нет e-mail и телефона' },
  'courses.payment.none': { en: 'Nothing to pay', fr: 'Rien à payer', ru: 'Платить нечего' },
  'courses.payment.elsewhere': { en: 'Not at this desk', fr: 'Hors de cet accueil', ru: 'Не через эту стойку' },
  'courses.link.of': {
    en: 'Payment link of {name}',
    fr: 'Lien de paiement de {name}',
    ru: 'Ссылка на оплату: {name}',
  },
  'courses.actions-of': { en: 'Actions: {name}', fr: 'Actions : {name}', ru: 'Действия: {name}' },
  'courses.pay': { en: 'Take payment', fr: 'Encaisser', ru: 'Принять оплату' },
  'courses.link.show': { en: 'Payment link', fr: 'Lien de paiement', ru: 'Ссылка на оплату' },
  'courses.link.make': { en: 'Make a payment link', fr: 'Créer un lien de paiement', ru: 'Создать ссылку на оплату' },
  'courses.move': {
    en: 'Move to another session',
    fr: 'Déplacer vers une autre session',
    ru: 'Перенести в другую сессию',
  },
  'courses.cancel': { en: 'Cancel booking', fr: 'Annuler la réservation', ru: 'Отменить бронь' },
  'courses.profile': { en: 'Open profile', fr: 'Ouvrir la fiche', ru: 'Открыть карточку' },
} satisfies Readonly<Record<string, Sentence>>
