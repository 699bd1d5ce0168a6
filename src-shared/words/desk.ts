import type { Sentence } from './say.ts'

/** The frame around every page: signing in, navigation, search, notifications, the status line and failures. */
export const deskWords = {
  'desk.app': { en: 'Palestra', fr: 'Palestra', ru: 'Palestra' },
  'desk.page-title': { en: '{page} · {gym}', fr: '{page} · {gym}', ru: '{page} · {gym}' },

  'automation.process': {
    en: '{process, select, generation {Weekly generation} daily {Evening run} renewal {Renewals} unfreeze {End of freezes} other {{process}}}',
    fr: '{process, select, generation {Génération de la semaine} daily {Traitement du soir} renewal {Renouvellements} unfreeze {Fin des gels} other {{process}}}',
    ru: '{process, select, generation {Создание недели} daily {Вечерняя обработка} renewal {Продление абонементов} unfreeze {Снятие заморозок} other {{process}}}',
  },
  'desk.nav': { en: 'Areas of the desk', fr: "Rubriques de l'accueil", ru: 'Разделы стойки' },
  'desk.nav.today': { en: 'Today', fr: "Aujourd'hui", ru: 'Сегодня' },
  'desk.nav.schedule': { en: 'Schedule', fr: 'Planning', ru: 'Расписание' },
  'desk.nav.people': { en: 'People', fr: 'Personnes', ru: 'Люди' },
  'desk.nav.till': { en: 'Till', fr: 'Caisse', ru: 'Касса' },
  'desk.nav.messages': { en: 'Messages', fr: 'Messages', ru: 'Сообщения' },
  'desk.nav.memberships': { en: 'Members', fr: 'Adhésions', ru: 'Членство' },
  'desk.nav.courses': { en: 'Sessions', fr: 'Sessions', ru: 'Сессии' },
  'desk.nav.reports': { en: 'Reports', fr: 'Rapports', ru: 'Отчёты' },
  'desk.nav.automation': { en: 'Automation', fr: 'Automatisation', ru: 'Автоматика' },
  'desk.nav.settings': { en: 'Settings', fr: 'Réglages', ru: 'Настройки' },
  'desk.skip': { en: 'Skip to the page', fr: 'Aller au contenu', ru: 'Перейти к странице' },

  'desk.role': {
    en: '{role, select, admin {Administrator} reception {Reception} other {Trainer}}',
    fr: '{role, select, admin {Administrateur} reception {Accueil} other {Entraîneur}}',
    ru: '{role, select, admin {Администратор} reception {Ресепшен} other {Тренер}}',
  },

  'desk.loading': { en: 'Loading', fr: 'Chargement', ru: 'Загрузка' },
  'desk.retry': { en: 'Try again', fr: 'Réessayer', ru: 'Повторить' },
  'desk.reload': { en: 'Reload', fr: 'Recharger', ru: 'Перезагрузить' },
  'desk.copy': { en: 'Copy', fr: 'Copier', ru: 'Копировать' },
  'desk.copied': { en: 'Copied', fr: 'Copié', ru: 'Скопировано' },
  'desk.cancel': { en: 'Cancel', fr: 'Annuler', ru: 'Отмена' },
  'desk.close': { en: 'Close', fr: 'Fermer', ru: 'Закрыть' },

  'desk.failure.title': {
    en: 'This could not be shown',
    fr: "Impossible d'afficher cela",
    ru: 'Не удалось показать',
  },
  'desk.failure.lost': {
    en: 'The desk does not answer. Nothing is lost; it will be tried again as soon as it is back.',
    fr: "L'accueil ne répond pas. Rien n'est perdu ; une nouvelle tentative aura lieu dès son retour.",
    ru: 'Стойка не отвечает. Ничего не потеряно: попытка повторится, как только связь вернётся.',
  },
  'desk.failure.incident': {
    en: 'Something went wrong inside the desk and nothing was changed. Incident {incident}.',
    fr: "Une erreur s'est produite dans l'accueil et rien n'a été modifié. Incident {incident}.",
    ru: 'Внутри программы произошла ошибка, ничего не изменено. Инцидент {incident}.',
  },
  'desk.failure.unaccepted': {
    en: 'The desk did not accept this. Please check what was entered.',
    fr: "L'accueil n'a pas accepté ces données. Veuillez vérifier la saisie.",
    ru: 'Стойка не приняла эти данные. Проверьте введённое.',
  },
  'desk.failure.page': {
    en: 'This page stopped working',
    fr: "Cette page s'est arrêtée",
    ru: 'Эта страница перестала работать',
  },
  'desk.failure.page-hint': {
    en: 'Nothing that was saved is lost. Reload the page; if it happens again, quote this message: {message}',
    fr: "Rien de ce qui était enregistré n'est perdu. Rechargez la page ; si cela se reproduit, citez ce message : {message}",
    ru: 'Всё сохранённое на месте. Перезагрузите страницу; если повторится, сообщите этот текст: {message}',
  },
  'desk.not-found': { en: 'There is no such page', fr: "Cette page n'existe pas", ru: 'Такой страницы нет' },
  'desk.not-found.hint': {
    en: 'The address may be old, or your role does not include this area.',
    fr: "L'adresse est peut-être ancienne, ou votre rôle ne comprend pas cette rubrique.",
    ru: 'Возможно, адрес устарел или раздел недоступен для вашей роли.',
  },
  'desk.to-today': { en: 'Go to Today', fr: "Aller à Aujourd'hui", ru: 'Перейти к «Сегодня»' },

  'desk.language': { en: 'Language', fr: 'Langue', ru: 'Язык' },
  'desk.scheme': { en: 'Appearance', fr: 'Apparence', ru: 'Оформление' },
  'desk.language.is': { en: 'Language: {name}', fr: 'Langue : {name}', ru: 'Язык: {name}' },
  'desk.scheme.is': {
    en: 'Appearance: {scheme, select, light {light} dark {dark} other {like the system}}',
    fr: 'Apparence : {scheme, select, light {claire} dark {sombre} other {comme le système}}',
    ru: 'Оформление: {scheme, select, light {светлое} dark {тёмное} other {как в системе}}',
  },
  'desk.scheme.light': { en: 'Light', fr: 'Clair', ru: 'Светлое' },
  'desk.scheme.dark': { en: 'Dark', fr: 'Sombre', ru: 'Тёмное' },
  'desk.scheme.auto': { en: 'Like the system', fr: 'Comme le système', ru: 'Как в системе' },

  'desk.sign-in': { en: 'Sign in', fr: 'Connexion', ru: 'Вход' },
  'desk.sign-in.hint': {
    en: 'Sign in to the front desk',
    fr: "Connectez-vous à l'accueil",
    ru: 'Войдите, чтобы начать работу',
  },
  'desk.sign-in.name': { en: 'Name', fr: 'Nom', ru: 'Имя' },
  'desk.sign-in.password': { en: 'Password', fr: 'Mot de passe', ru: 'Пароль' },
  'desk.sign-in.act': { en: 'Sign in', fr: 'Se connecter', ru: 'Войти' },
  'desk.sign-in.name-needed': { en: 'Enter your name', fr: 'Saisissez votre nom', ru: 'Введите имя' },
  'desk.sign-in.password-needed': {
    en: 'Enter your password',
    fr: 'Saisissez votre mot de passe',
    ru: 'Введите пароль',
  },
  'desk.sign-in.sample': { en: 'Sample gym', fr: 'Club de démonstration', ru: 'Демонстрационный клуб' },
  'desk.sign-in.sample-hint': {
    en: 'Invented people, real behaviour. Take one of these accounts:',
    fr: 'Personnes inventées, fonctionnement réel. Prenez un de ces comptes :',
    ru: 'Люди вымышлены, всё остальное настоящее. Выберите учётную запись:',
  },

  'desk.first': { en: 'Open your desk', fr: 'Ouvrez votre accueil', ru: 'Откройте свою стойку' },
  'desk.first.hint': {
    en: 'Two minutes, once. Everything but the currency can be changed later in Settings.',
    fr: 'Deux minutes, une seule fois. Tout sauf la devise pourra être changé dans les réglages.',
    ru: 'Две минуты, один раз. Всё, кроме валюты, можно потом изменить в настройках.',
  },
  'desk.first.fact.local': {
    en: 'Your data stays on this computer, in one file.',
    fr: 'Vos données restent sur cet ordinateur, dans un seul fichier.',
    ru: 'Данные остаются на этом компьютере, в одном файле.',
  },
  'desk.first.fact.week': {
    en: 'The coming week is made every week by itself.',
    fr: 'La semaine à venir se crée toute seule, chaque semaine.',
    ru: 'Следующая неделя создаётся сама, каждую неделю.',
  },
  'desk.first.fact.history': {
    en: 'Nothing is ever deleted: every change keeps who and when.',
    fr: "Rien n'est jamais supprimé : chaque changement garde qui et quand.",
    ru: 'Ничего не удаляется: у каждого изменения есть автор и время.',
  },
  'desk.first.gym': { en: 'The gym', fr: 'Le club', ru: 'Клуб' },
  'desk.first.admin': { en: 'The first administrator', fr: 'Le premier administrateur', ru: 'Первый администратор' },
  'desk.first.admin-hint': {
    en: 'Adds the others later. There is no other way in: keep this password safe.',
    fr: "Ajoutera les autres ensuite. Il n'y a pas d'autre entrée : gardez bien ce mot de passe.",
    ru: 'Добавит остальных позже. Другого входа нет: берегите этот пароль.',
  },
  'desk.first.act': { en: 'Open the desk', fr: "Ouvrir l'accueil", ru: 'Открыть стойку' },
  'desk.first.admin-name': { en: 'Your name', fr: 'Votre nom', ru: 'Ваше имя' },

  'desk.first.admin-name-hint': {
    en: 'Used to sign in',
    fr: 'Sert à se connecter',
    ru: 'Под этим именем входят',
  },

  'desk.gym.name': { en: 'Name', fr: 'Nom', ru: 'Название' },
  'desk.gym.time-zone': { en: 'Time zone', fr: 'Fuseau horaire', ru: 'Часовой пояс' },
  'desk.gym.currency': { en: 'Currency', fr: 'Devise', ru: 'Валюта' },
  'desk.gym.language': { en: 'Language', fr: 'Langue', ru: 'Язык' },
  'desk.currency-option': { en: '{code} · {name}', fr: '{code} · {name}', ru: '{code} · {name}' },
  'desk.nothing-found': { en: 'Nothing found', fr: 'Aucun résultat', ru: 'Ничего не найдено' },
  'desk.password.show': {
    en: 'Show or hide what is typed',
    fr: 'Afficher ou masquer la saisie',
    ru: 'Показать или скрыть ввод',
  },
  'desk.field.needed': { en: 'This is needed', fr: 'Ce champ est obligatoire', ru: 'Обязательное поле' },
  'desk.field.password-short': {
    en: 'At least {least} characters',
    fr: 'Au moins {least} caractères',
    ru: 'Не меньше {least} символов',
  },

  'desk.search': { en: 'Find a person', fr: 'Trouver une personne', ru: 'Найти человека' },
  'desk.search.hint': { en: 'Name, phone, card…', fr: 'Nom, téléphone, carte…', ru: 'Имя, телефон, карта…' },
  'desk.search.results': { en: 'People found', fr: 'Personnes trouvées', ru: 'Найденные люди' },
  'desk.search.none': { en: 'Nobody matches', fr: 'Personne ne correspond', ru: 'Никого не найдено' },
  'desk.search.count': {
    en: '{shown, number} of {total, plural, one {# person} other {# people}}. Type more letters to narrow it down.',
    fr: '{shown, number} sur {total, plural, one {# personne} other {# personnes}}. Ajoutez des lettres pour préciser.',
    ru: '{shown, number} из {total, plural, one {# человека} other {# человек}}. Введите больше букв, чтобы уточнить.',
  },
  'desk.search.guardian': { en: 'with {name}', fr: 'avec {name}', ru: 'с кем: {name}' },

  'desk.bell': {
    en: 'Notifications, {unread, plural, =0 {none unread} one {# unread} other {# unread}}',
    fr: 'Notifications, {unread, plural, =0 {aucune non lue} one {# non lue} other {# non lues}}',
    ru: 'Уведомления, {unread, plural, =0 {непрочитанных нет} one {# непрочитанное} few {# непрочитанных} other {# непрочитанных}}',
  },
  'desk.bell.title': { en: 'Notifications', fr: 'Notifications', ru: 'Уведомления' },
  'desk.bell.read': { en: 'Mark all as read', fr: 'Tout marquer comme lu', ru: 'Отметить все прочитанными' },
  'desk.bell.empty': { en: 'Nothing to tell you', fr: 'Rien à signaler', ru: 'Нет уведомлений' },
  'desk.bell.empty-hint': {
    en: 'When a run needs your attention, it says so here.',
    fr: "Quand un traitement demande votre attention, c'est indiqué ici.",
    ru: 'Если процессу понадобится ваше внимание, это появится здесь.',
  },
  'desk.bell.unread': { en: 'Unread', fr: 'Non lue', ru: 'Не прочитано' },

  'desk.user': { en: 'Your account: {name}', fr: 'Votre compte : {name}', ru: 'Ваша учётная запись: {name}' },
  'desk.user.is': {
    en: '{name} · {role, select, admin {Administrator} reception {Reception} other {Trainer}}',
    fr: '{name} · {role, select, admin {Administrateur} reception {Accueil} other {Entraîneur}}',
    ru: '{name} · {role, select, admin {Администратор} reception {Ресепшен} other {Тренер}}',
  },
  'desk.sign-out': { en: 'Sign out', fr: 'Se déconnecter', ru: 'Выйти' },

  'desk.status.connection': {
    en: '{state, select, connected {Connected} connecting {Connecting…} other {Connection lost, trying again…}}',
    fr: '{state, select, connected {Connecté} connecting {Connexion…} other {Connexion perdue, nouvelle tentative…}}',
    ru: '{state, select, connected {На связи} connecting {Подключение…} other {Связь потеряна, пробуем снова…}}',
  },
  'desk.status.clock': { en: '{day}, {time}', fr: '{day}, {time}', ru: '{day}, {time}' },
  'desk.status.next': {
    en: 'Next: {run}, {day} {time}',
    fr: 'À venir : {run}, {day} à {time}',
    ru: 'Далее: {run}, {day} {time}',
  },
  'desk.status.owed': {
    en: '{count, plural, one {# run is overdue} other {# runs are overdue}}',
    fr: '{count, plural, one {# traitement en retard} other {# traitements en retard}}',
    ru: '{count, plural, one {# запуск просрочен} few {# запуска просрочено} other {# запусков просрочено}}',
  },
  'desk.status.running': {
    en: '{run}: {done, number} of {total, number}',
    fr: '{run} : {done, number} sur {total, number}',
    ru: '{run}: {done, number} из {total, number}',
  },

  'desk.keys': { en: 'Keyboard shortcuts', fr: 'Raccourcis clavier', ru: 'Сочетания клавиш' },
  'desk.keys.key': { en: 'Keys', fr: 'Touches', ru: 'Клавиши' },
  'desk.keys.deed': { en: 'What they do', fr: 'Effet', ru: 'Что делают' },
  'desk.keys.go': { en: 'Go to “{area}”', fr: 'Aller à « {area} »', ru: 'Перейти: «{area}»' },
  'desk.keys.search': { en: 'Find a person', fr: 'Trouver une personne', ru: 'Найти человека' },
  'desk.keys.help': { en: 'Show these shortcuts', fr: 'Afficher ces raccourcis', ru: 'Показать эту подсказку' },
  'desk.keys.then': { en: 'then', fr: 'puis', ru: 'затем' },
  'desk.keys.or': { en: 'or', fr: 'ou', ru: 'или' },
} satisfies Readonly<Record<string, Sentence>>
