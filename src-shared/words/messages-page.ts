import type { MessageState } from '../contract/messages.ts'
import type { Sentence } from './say.ts'

/** The page of messages and the section of the settings that says how they are sent. */
export const messagesPageWords = {
  'messages.title': { en: 'Messages', fr: 'Messages', ru: 'Сообщения' },
  'messages.views': { en: 'Which messages', fr: 'Quels messages', ru: 'Какие сообщения' },
  'messages.view.to-do': {
    en: 'To tell somebody ({count})',
    fr: 'Personnes à prévenir ({count})',
    ru: 'Кому сообщить ({count})',
  },
  'messages.view.all': { en: 'All', fr: 'Tous', ru: 'Все' },
  'messages.to-do.hint': {
    en: 'These people have not been reached by e-mail. Call them and mark them as told.',
    fr: "Ces personnes n'ont pas été jointes par e-mail. Appelez-les, puis marquez-les comme prévenues.",
    ru: 'До этих людей не дошла почта. Позвоните им и отметьте, что сообщили.',
  },
  'messages.to-do.none': {
    en: 'Everybody has been told',
    fr: 'Tout le monde est prévenu',
    ru: 'Всем сообщили',
  },
  'messages.to-do.none-hint': {
    en: 'Whoever could not be reached by e-mail will be listed here.',
    fr: "Les personnes que l'e-mail n'a pas pu joindre apparaîtront ici.",
    ru: 'Здесь появятся те, до кого не дошла почта.',
  },
  'messages.all.none': { en: 'No messages yet', fr: 'Aucun message', ru: 'Сообщений пока нет' },
  'messages.all.none-hint': {
    en: 'When a class is cancelled or a subscription renewed, those concerned are told, and it is listed here.',
    fr: 'Quand un cours est annulé ou un abonnement renouvelé, les personnes concernées sont prévenues, et c’est noté ici.',
    ru: 'Когда тренировку отменяют или абонемент продлевают, людям об этом сообщают, и это видно здесь.',
  },
  'messages.limited': {
    en: 'Only the newest {count} are shown.',
    fr: 'Seuls les {count} plus récents sont affichés.',
    ru: 'Показаны только последние {count}.',
  },

  'messages.col.when': { en: 'When', fr: 'Quand', ru: 'Когда' },
  'messages.col.whom': { en: 'Whom', fr: 'Qui', ru: 'Кому' },
  'messages.col.what': { en: 'What', fr: 'Quoi', ru: 'Что' },
  'messages.col.state': { en: 'State', fr: 'État', ru: 'Состояние' },
  'messages.col.actions': { en: 'Actions', fr: 'Actions', ru: 'Действия' },
  'messages.no-phone': { en: 'no phone number', fr: 'pas de téléphone', ru: 'телефона нет' },

  'messages.state.waiting': { en: 'Waiting', fr: 'En attente', ru: 'Ждёт отправки' },
  'messages.state.sending': { en: 'Being sent', fr: "En cours d'envoi", ru: 'Отправляется' },
  'messages.state.sent': { en: 'Sent', fr: 'Envoyé', ru: 'Отправлено' },
  'messages.state.failed': { en: 'Not delivered', fr: 'Non remis', ru: 'Не доставлено' },
  'messages.state.unclear': { en: 'May have arrived', fr: 'Peut-être arrivé', ru: 'Возможно, дошло' },
  'messages.state.by-hand': { en: 'To be told', fr: 'À prévenir', ru: 'Нужно сообщить' },
  'messages.state.told': { en: 'Told by {name}', fr: 'Prévenu par {name}', ru: 'Сообщил(а) {name}' },
  'messages.next-attempt': {
    en: 'next attempt {at}',
    fr: 'prochain essai {at}',
    ru: 'следующая попытка {at}',
  },
  'messages.error': {
    en: 'Answer: {error}',
    fr: 'Réponse : {error}',
    ru: 'Ответ: {error}',
  },
  'messages.error.interrupted': {
    en: 'The connection or the program ended before the mail server answered.',
    fr: "La connexion ou le programme s'est arrêté avant la réponse du serveur.",
    ru: 'Связь или программа прервалась раньше, чем ответил почтовый сервер.',
  },
  'messages.error.no-password': {
    en: 'The password of the mail server has to be entered again, in the settings.',
    fr: 'Le mot de passe du serveur d’e-mail est à saisir de nouveau, dans les réglages.',
    ru: 'Пароль почтового сервера нужно ввести заново в настройках.',
  },

  'messages.told': { en: 'Told', fr: 'Prévenu', ru: 'Сообщили' },
  'messages.told.of': {
    en: 'Told: {name}, {subject}',
    fr: 'Prévenu : {name}, {subject}',
    ru: 'Сообщили: {name}, {subject}',
  },
  'messages.retry': { en: 'Send', fr: 'Envoyer', ru: 'Отправить' },
  'messages.retry.of': {
    en: 'Send by e-mail: {name}, {subject}',
    fr: 'Envoyer par e-mail : {name}, {subject}',
    ru: 'Отправить почтой: {name}, {subject}',
  },

  'settings.mail': { en: 'E-mail', fr: 'E-mail', ru: 'Почта' },
  'settings.mail.hint': {
    en: 'People are told by e-mail when something changes for them. Without e-mail, reception finds them under Messages and calls.',
    fr: "Les personnes sont prévenues par e-mail quand quelque chose change pour elles. Sans e-mail, l'accueil les trouve sous Messages et les appelle.",
    ru: 'Когда для человека что-то меняется, ему приходит письмо. Без почты ресепшен находит таких людей в разделе «Сообщения» и звонит.',
  },
  'settings.mail.on': { en: 'Send e-mail', fr: 'Envoyer des e-mails', ru: 'Отправлять почту' },
  'settings.mail.server': { en: 'Server', fr: 'Serveur', ru: 'Сервер' },
  'settings.mail.host': { en: 'Host name', fr: 'Nom du serveur', ru: 'Имя сервера' },
  'settings.mail.port': { en: 'Port', fr: 'Port', ru: 'Порт' },
  'settings.mail.security': { en: 'Encryption', fr: 'Chiffrement', ru: 'Шифрование' },
  'settings.mail.security.of': {
    en: '{security, select, tls {TLS} starttls {STARTTLS} other {None}}',
    fr: '{security, select, tls {TLS} starttls {STARTTLS} other {Aucun}}',
    ru: '{security, select, tls {TLS} starttls {STARTTLS} other {Нет}}',
  },
  'settings.mail.security.none-hint': {
    en: 'Without encryption others on the way can read the password and the messages.',
    fr: "Sans chiffrement, d'autres peuvent lire le mot de passe et les messages en chemin.",
    ru: 'Без шифрования пароль и письма можно прочитать по пути.',
  },
  'settings.mail.user': { en: 'User name', fr: "Nom d'utilisateur", ru: 'Имя пользователя' },
  'settings.mail.user-hint': {
    en: 'Empty when the server asks for none',
    fr: "Vide si le serveur n'en demande pas",
    ru: 'Пусто, если сервер его не требует',
  },
  'settings.mail.password': { en: 'Password', fr: 'Mot de passe', ru: 'Пароль' },
  'settings.mail.password.known': {
    en: 'Known; leave empty to keep it',
    fr: 'Connu ; laisser vide pour le garder',
    ru: 'Известен; оставьте пустым, чтобы не менять',
  },
  'settings.mail.password.again': {
    en: 'The server or user is another one: enter the password for it',
    fr: "Le serveur ou l'utilisateur a changé : saisissez son mot de passe",
    ru: 'Сервер или пользователь другой: введите пароль для него',
  },
  'settings.mail.password.not-kept': {
    en: 'Kept only while the program runs. Started with PALESTRA_SMTP_PASSWORD it knows the password again.',
    fr: 'Gardé seulement tant que le programme tourne. Lancé avec PALESTRA_SMTP_PASSWORD, il le connaît de nouveau.',
    ru: 'Хранится, только пока программа запущена. С переменной PALESTRA_SMTP_PASSWORD она знает его и после запуска.',
  },
  'settings.mail.from': { en: 'Sender’s address', fr: "Adresse de l'expéditeur", ru: 'Адрес отправителя' },
  'settings.mail.from-hint': {
    en: 'People see the name of the gym with it and answer to it',
    fr: 'Affichée avec le nom du club ; les réponses y arrivent',
    ru: 'Виден вместе с названием клуба; на него приходят ответы',
  },
  'settings.mail.address-needed': {
    en: 'An address like desk@gym.example',
    fr: 'Une adresse comme accueil@club.example',
    ru: 'Адрес, например desk@club.example',
  },
  'settings.mail.port-needed': {
    en: 'A number from 1 to 65535',
    fr: 'Un nombre de 1 à 65535',
    ru: 'Число от 1 до 65535',
  },

  'settings.mail.test': { en: 'Test', fr: 'Essai', ru: 'Проверка' },
  'settings.mail.test.hint': {
    en: 'Sends a message with the saved settings and says what became of it.',
    fr: 'Envoie un message avec les réglages enregistrés et indique ce qu’il est devenu.',
    ru: 'Отправляет письмо с сохранёнными настройками и показывает, что с ним стало.',
  },
  'settings.mail.test.address': { en: 'To', fr: 'À', ru: 'Кому' },
  'settings.mail.test.act': { en: 'Send a test', fr: 'Envoyer un essai', ru: 'Отправить проверку' },
  'settings.mail.test.sending': { en: 'It is being sent…', fr: 'Envoi en cours…', ru: 'Отправляется…' },
  'settings.mail.test.sent': {
    en: 'The mail server has taken it. Look into the mailbox of {address}.',
    fr: 'Le serveur l’a accepté. Regardez dans la boîte de {address}.',
    ru: 'Почтовый сервер принял письмо. Посмотрите в ящике {address}.',
  },
  'settings.mail.test.failed': {
    en: 'It was not sent. {why}',
    fr: "Il n'a pas été envoyé. {why}",
    ru: 'Письмо не отправлено. {why}',
  },
} satisfies Readonly<Record<string, Sentence>> & Readonly<Record<`messages.state.${MessageState}`, Sentence>>
