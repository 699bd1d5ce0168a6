import type { Sentence } from './say.ts'

/** Settings of payments over the internet. */
export const onlinePaymentWords = {
  'settings.online': { en: 'Payments online', fr: 'Paiements en ligne', ru: 'Онлайн-оплата' },
  'settings.online.hint': {
    en: 'A course place or an invoice can be paid by a link with a QR code, on Stripe’s own page. Card numbers never come to this desk.',
    fr: 'Une place de stage ou une facture se paie par un lien avec code QR, sur la page de Stripe. Les numéros de carte ne passent jamais ici.',
    ru: 'Место на сессии или счёт можно оплатить по ссылке с QR-кодом, на странице Stripe. Номера карт сюда не попадают.',
  },
  'settings.online.on': {
    en: 'Take payments by link',
    fr: 'Encaisser par lien de paiement',
    ru: 'Принимать оплату по ссылке',
  },

  'settings.online.how': { en: 'How to set it up', fr: 'Comment faire', ru: 'Как настроить' },
  'settings.online.how.account': {
    en: 'Open an account at stripe.com. Its test mode works at once and moves no real money.',
    fr: 'Ouvrez un compte sur stripe.com. Son mode test marche tout de suite, sans argent réel.',
    ru: 'Откройте счёт на stripe.com. Тестовый режим работает сразу и не двигает настоящие деньги.',
  },
  'settings.online.how.key': {
    en: 'At Stripe, under Developers → API keys, create a restricted key with the three permissions below.',
    fr: 'Chez Stripe, sous Développeurs → Clés API, créez une clé limitée avec les trois autorisations ci-dessous.',
    ru: 'В Stripe, в разделе Developers → API keys, создайте ограниченный ключ с тремя правами, указанными ниже.',
  },
  'settings.online.how.enter': {
    en: 'Enter the key and a page of your own here, save, then test the connection and switch it on.',
    fr: 'Saisissez ici la clé et une page de votre site, enregistrez, puis testez la connexion et activez.',
    ru: 'Введите здесь ключ и страницу своего сайта, сохраните, проверьте связь и включите.',
  },

  'settings.online.key': { en: 'Stripe key', fr: 'Clé Stripe', ru: 'Ключ Stripe' },
  'settings.online.key.field': { en: 'Restricted key', fr: 'Clé limitée', ru: 'Ограниченный ключ' },
  'settings.online.key.unknown': {
    en: 'Begins with rk_test_ or rk_live_',
    fr: 'Commence par rk_test_ ou rk_live_',
    ru: 'Начинается с rk_test_ или rk_live_',
  },
  'settings.online.key.known': {
    en: 'Entered; leave empty to keep it',
    fr: 'Saisie ; laisser vide pour la garder',
    ru: 'Введён; оставьте пустым, чтобы не менять',
  },
  'settings.online.key.kept': {
    en: 'It is there again after a restart.',
    fr: 'Elle est retrouvée après un redémarrage.',
    ru: 'После перезапуска он снова известен.',
  },
  'settings.online.key.not-kept': {
    en: 'It lasts as long as the program runs. Started with PALESTRA_STRIPE_KEY, the desk knows it again.',
    fr: 'Elle dure tant que le programme tourne. Lancé avec PALESTRA_STRIPE_KEY, l’accueil la connaît de nouveau.',
    ru: 'Хранится, пока программа запущена. С переменной PALESTRA_STRIPE_KEY она знает его и после запуска.',
  },
  'settings.online.key.mode': {
    en: '{mode, select, live {Live: real money} other {Test mode: no real money}}',
    fr: '{mode, select, live {Réel : argent véritable} other {Mode test : pas d’argent réel}}',
    ru: '{mode, select, live {Боевой режим: настоящие деньги} other {Тестовый режим: деньги не настоящие}}',
  },
  'settings.online.key.full': {
    en: 'This is a full secret key: it may do everything in your account. A restricted key with the permissions below is safer.',
    fr: 'C’est une clé secrète complète : elle permet tout sur votre compte. Une clé limitée avec les autorisations ci-dessous est plus sûre.',
    ru: 'Это полный секретный ключ: с ним можно делать со счётом всё. Безопаснее ограниченный ключ с правами, указанными ниже.',
  },
  'settings.online.key.forget': { en: 'Forget the key…', fr: 'Oublier la clé…', ru: 'Забыть ключ…' },
  'settings.online.forget.title': {
    en: 'Forget the Stripe key?',
    fr: 'Oublier la clé Stripe ?',
    ru: 'Забыть ключ Stripe?',
  },
  'settings.online.forget.text': {
    en: 'Payments online are switched off. Links that are open can still be paid; the desk hears of it only once a key is back.',
    fr: 'Les paiements en ligne sont désactivés. Les liens ouverts restent payables ; l’accueil ne l’apprend qu’avec une nouvelle clé.',
    ru: 'Онлайн-оплата выключится. По открытым ссылкам ещё можно заплатить; узнать об этом получится, только когда ключ появится снова.',
  },
  'settings.online.forget.keep': { en: 'Keep the key', fr: 'Garder la clé', ru: 'Оставить ключ' },
  'settings.online.forget.act': { en: 'Forget the key', fr: 'Oublier la clé', ru: 'Забыть ключ' },
  'settings.online.forgotten': { en: 'The key is forgotten', fr: 'La clé est oubliée', ru: 'Ключ забыт' },

  'settings.online.permissions': {
    en: 'Permissions of the key',
    fr: 'Autorisations de la clé',
    ru: 'Права ключа',
  },
  'settings.online.permissions.resource': { en: 'At Stripe', fr: 'Chez Stripe', ru: 'В Stripe' },
  'settings.online.permissions.tick': { en: 'Tick', fr: 'Cocher', ru: 'Отметить' },
  'settings.online.permissions.for': { en: 'What for', fr: 'Pour quoi', ru: 'Для чего' },
  'settings.online.permissions.rest': {
    en: 'Everything else stays on “None”.',
    fr: 'Tout le reste demeure sur « Aucun ».',
    ru: 'Всё остальное остаётся на «None».',
  },
  'settings.online.tick': {
    en: '{what, select, events {Read} other {Write}}',
    fr: '{what, select, events {Lecture (Read)} other {Écriture (Write)}}',
    ru: '{what, select, events {Чтение (Read)} other {Запись (Write)}}',
  },
  'settings.online.for': {
    en: '{what, select, checkout {to make and close links} refunds {to send money back} other {to hear what happened}}',
    fr: '{what, select, checkout {créer et fermer les liens} refunds {rendre l’argent} other {savoir ce qui s’est passé}}',
    ru: '{what, select, checkout {создавать и закрывать ссылки} refunds {возвращать деньги} other {узнавать, что произошло}}',
  },

  'settings.online.return': {
    en: 'Page to come back to',
    fr: 'Page de retour',
    ru: 'Страница возврата',
  },
  'settings.online.return-hint': {
    en: 'A page of your own that people see after paying. It tells the desk nothing.',
    fr: 'Une page de votre site, vue après le paiement. Elle n’apprend rien à l’accueil.',
    ru: 'Страница вашего сайта, которую видят после оплаты. Стойке она ничего не сообщает.',
  },
  'settings.online.return-needed': {
    en: 'An address beginning with https://',
    fr: 'Une adresse commençant par https://',
    ru: 'Адрес, который начинается с https://',
  },

  'settings.online.webhook': {
    en: 'Be told at once (optional)',
    fr: 'Être prévenu aussitôt (facultatif)',
    ru: 'Узнавать сразу (необязательно)',
  },
  'settings.online.webhook.hint': {
    en: 'Without it the desk asks Stripe by itself, every few seconds while a link is on screen. With it, Stripe tells a served desk that it can reach over the internet. At Stripe, under Developers → Webhooks, enter this address:',
    fr: 'Sans cela, l’accueil interroge Stripe de lui-même, toutes les quelques secondes quand un lien est affiché. Avec cela, Stripe prévient un accueil joignable par internet. Chez Stripe, sous Développeurs → Webhooks, saisissez cette adresse :',
    ru: 'Без этого стойка сама спрашивает Stripe, каждые несколько секунд, пока ссылка на экране. С этим Stripe сам сообщает стойке, доступной из интернета. В Stripe, в разделе Developers → Webhooks, введите этот адрес:',
  },
  'settings.online.webhook.address': {
    en: 'Address for Stripe',
    fr: 'Adresse pour Stripe',
    ru: 'Адрес для Stripe',
  },
  'settings.online.webhook.yours': {
    en: 'with the address of your desk on the internet',
    fr: 'avec l’adresse de votre accueil sur internet',
    ru: 'с адресом вашей стойки в интернете',
  },
  'settings.online.webhook.events': {
    en: 'Events to choose: {events}.',
    fr: 'Événements à choisir : {events}.',
    ru: 'Какие события выбрать: {events}.',
  },
  'settings.online.webhook.secret': { en: 'Signing secret', fr: 'Secret de signature', ru: 'Секрет подписи' },
  'settings.online.webhook.secret-hint': {
    en: '{isKnown, select, yes {Entered; leave empty to keep it} other {Begins with whsec_}}',
    fr: '{isKnown, select, yes {Saisi ; laisser vide pour le garder} other {Commence par whsec_}}',
    ru: '{isKnown, select, yes {Введён; оставьте пустым, чтобы не менять} other {Начинается с whsec_}}',
  },

  'settings.online.test': { en: 'Connection', fr: 'Connexion', ru: 'Связь' },
  'settings.online.test.act': { en: 'Test the connection', fr: 'Tester la connexion', ru: 'Проверить связь' },
  'settings.online.test.answered': {
    en: 'Stripe last answered on {at}.',
    fr: 'Dernière réponse de Stripe : {at}.',
    ru: 'Stripe отвечал в последний раз: {at}.',
  },
  'settings.online.test.never': {
    en: 'Stripe has not been asked with this key yet.',
    fr: 'Stripe n’a pas encore été interrogé avec cette clé.',
    ru: 'С этим ключом Stripe ещё не спрашивали.',
  },
  'settings.online.test.save-first': {
    en: 'Save first: the saved key is tested.',
    fr: 'Enregistrez d’abord : c’est la clé enregistrée qui est testée.',
    ru: 'Сначала сохраните: проверяется сохранённый ключ.',
  },
  'settings.online.test.all-well': {
    en: 'All is well: links can be made, money can go back.',
    fr: 'Tout va bien : on peut créer des liens et rendre l’argent.',
    ru: 'Всё в порядке: ссылки создаются, деньги возвращаются.',
  },
  'settings.online.test.results': { en: 'Results of the test', fr: 'Résultats du test', ru: 'Результаты проверки' },
  'settings.online.test.ok': { en: 'Allowed', fr: 'Autorisé', ru: 'Разрешено' },
  'settings.online.test.problem': {
    en: '{problem, select, keyMissing {No key} keyWrong {The key is refused} permissionMissing {Not allowed with this key} accountNotReady {The account is not ready} unreachable {Stripe cannot be reached} other {Refused}}',
    fr: '{problem, select, keyMissing {Pas de clé} keyWrong {La clé est refusée} permissionMissing {Pas autorisé avec cette clé} accountNotReady {Le compte n’est pas prêt} unreachable {Stripe est injoignable} other {Refusé}}',
    ru: '{problem, select, keyMissing {Нет ключа} keyWrong {Ключ не принят} permissionMissing {С этим ключом нельзя} accountNotReady {Счёт не готов} unreachable {Stripe недоступен} other {Отказано}}',
  },
  'settings.online.says': { en: 'Stripe says: {says}', fr: 'Stripe répond : {says}', ru: 'Ответ Stripe: {says}' },
  'settings.online.says.network': {
    en: 'The network says: {says}',
    fr: 'Le réseau répond : {says}',
    ru: 'Ответ сети: {says}',
  },

  'settings.online.problem.key-missing': {
    en: 'There is no key',
    fr: 'Il n’y a pas de clé',
    ru: 'Ключа нет',
  },
  'settings.online.problem.key-missing.do': {
    en: 'Enter it again below and save.',
    fr: 'Saisissez-la de nouveau ci-dessous et enregistrez.',
    ru: 'Введите его снова ниже и сохраните.',
  },
  'settings.online.problem.key-wrong': {
    en: 'Stripe refuses the key',
    fr: 'Stripe refuse la clé',
    ru: 'Stripe не принимает ключ',
  },
  'settings.online.problem.key-wrong.do': {
    en: 'It is mistyped, expired or revoked. Create a new restricted key at Stripe, enter it below, save and test.',
    fr: 'Elle est mal saisie, expirée ou révoquée. Créez une nouvelle clé limitée chez Stripe, saisissez-la ci-dessous, enregistrez et testez.',
    ru: 'Он введён с ошибкой, истёк или отозван. Создайте в Stripe новый ограниченный ключ, введите его ниже, сохраните и проверьте.',
  },
  'settings.online.problem.permission-missing': {
    en: 'The key lacks a permission',
    fr: 'Il manque une autorisation à la clé',
    ru: 'Ключу не хватает прав',
  },
  'settings.online.problem.permission-missing.do': {
    en: 'At Stripe, edit the key and tick the permissions below, then test again.',
    fr: 'Chez Stripe, modifiez la clé et cochez les autorisations ci-dessous, puis testez de nouveau.',
    ru: 'Измените ключ в Stripe: отметьте права, указанные ниже, и проверьте снова.',
  },
  'settings.online.problem.account-not-ready': {
    en: 'The Stripe account cannot take payments yet',
    fr: 'Le compte Stripe ne peut pas encore encaisser',
    ru: 'Счёт Stripe пока не может принимать платежи',
  },
  'settings.online.problem.account-not-ready.do': {
    en: 'Finish its activation at Stripe: business details and bank account. Then test again.',
    fr: 'Terminez son activation chez Stripe : informations d’entreprise et compte bancaire. Puis testez de nouveau.',
    ru: 'Завершите активацию в Stripe: данные организации и банковский счёт. Затем проверьте снова.',
  },
  'settings.online.problem.waits': {
    en: 'Until then links and refunds wait; nothing is lost.',
    fr: 'D’ici là, liens et remboursements attendent ; rien n’est perdu.',
    ru: 'До тех пор ссылки и возвраты ждут; ничего не потеряется.',
  },
} satisfies Readonly<Record<string, Sentence>>
