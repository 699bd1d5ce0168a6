import type { Sentence } from './say.ts'

/** Subscriptions as they are shown, sold and explained. */
export const subscriptionWords = {
  'subscriptions.plan': { en: 'Plan', fr: 'Formule', ru: 'Тариф' },
  'subscriptions.one': { en: 'Subscription', fr: 'Abonnement', ru: 'Абонемент' },
  'subscriptions.sessions': {
    en: '{count, plural, one {# session} other {# sessions}}',
    fr: '{count, plural, one {# séance} other {# séances}}',
    ru: '{count, plural, one {# занятие} few {# занятия} other {# занятий}}',
  },
  'subscriptions.validity': {
    en: '{unit, select, days {{count, plural, one {# day} other {# days}}} other {{count, plural, one {# month} other {# months}}}}',
    fr: '{unit, select, days {{count, plural, one {# jour} other {# jours}}} other {{count, plural, one {# mois} other {# mois}}}}',
    ru: '{unit, select, days {{count, plural, one {# день} few {# дня} other {# дней}}} other {{count, plural, one {# месяц} few {# месяца} other {# месяцев}}}}',
  },
  'subscriptions.starts': { en: 'First day', fr: 'Premier jour', ru: 'Первый день' },
  'subscriptions.manual': { en: 'Already used', fr: 'Déjà utilisées', ru: 'Уже использовано' },
  'subscriptions.bonus': { en: 'Bonus sessions', fr: 'Séances offertes', ru: 'Бонусные занятия' },
  'subscriptions.auto-renew': {
    en: 'Renews itself when it ends',
    fr: "Se renouvelle de lui-même à l'échéance",
    ru: 'Продлевается сам, когда закончится',
  },
  'subscriptions.wrong.number': {
    en: 'Write a whole number',
    fr: 'Écrivez un nombre entier',
    ru: 'Напишите целое число',
  },
  'subscriptions.none-hint': {
    en: 'Sell a plan to begin with; classes then take their sessions from it.',
    fr: 'Vendez une formule ; les cours prendront ensuite leurs séances dessus.',
    ru: 'Продайте тариф: тренировки будут списывать занятия с него.',
  },
  'subscriptions.none-live': {
    en: 'Nothing can be used at the moment.',
    fr: "Rien n'est utilisable en ce moment.",
    ru: 'Сейчас действующих абонементов нет.',
  },
  'subscriptions.earlier': { en: 'Earlier', fr: 'Précédents', ru: 'Прежние' },
  'subscriptions.renews': { en: 'Renews itself', fr: 'Renouvellement automatique', ru: 'Продлевается сам' },
  'subscriptions.frozen-from': {
    en: 'Frozen {from} – {until}',
    fr: 'Gelé du {from} au {until}',
    ru: 'Заморожен: {from} – {until}',
  },
  'subscriptions.free': { en: 'Free of charge', fr: 'Gratuit', ru: 'Бесплатно' },
  'subscriptions.no-invoice': {
    en: '{price}, without an invoice here',
    fr: '{price}, sans facture ici',
    ru: '{price}, счёт здесь не выставлялся',
  },
  'subscriptions.actions': { en: 'Actions: {plan}', fr: 'Actions : {plan}', ru: 'Действия: {plan}' },

  'subscriptions.sell': { en: 'Sell…', fr: 'Vendre…', ru: 'Продать…' },
  'subscriptions.sell.to': {
    en: 'Sell a subscription to {name}',
    fr: 'Vendre un abonnement à {name}',
    ru: 'Продать абонемент: {name}',
  },
  'subscriptions.sell.no-plans': {
    en: 'There is no plan to sell',
    fr: 'Aucune formule à vendre',
    ru: 'Продавать пока нечего',
  },
  'subscriptions.sell.no-plans-hint': {
    en: 'An administrator adds plans in Settings → Plans.',
    fr: 'Un administrateur ajoute les formules dans Réglages → Formules.',
    ru: 'Тарифы добавляет администратор: Настройки → Тарифы.',
  },
  'subscriptions.sell.act': {
    en: '{paying, select, now {Sell and take {amount}} later {Sell, {amount} still to pay} balance {Sell, {amount} from the balance} other {Sell}}',
    fr: '{paying, select, now {Vendre et encaisser {amount}} later {Vendre, {amount} restent à payer} balance {Vendre, {amount} par le solde} other {Vendre}}',
    ru: '{paying, select, now {Продать и принять {amount}} later {Продать, {amount} к оплате} balance {Продать, {amount} с баланса} other {Продать}}',
  },
  'subscriptions.sell.open-and-sell': {
    en: 'Open the till and sell',
    fr: 'Ouvrir la caisse et vendre',
    ru: 'Открыть кассу и продать',
  },
  'subscriptions.preview.total': { en: 'Total', fr: 'Total', ru: 'Всего' },
  'subscriptions.preview.ends': { en: 'Last day', fr: 'Dernier jour', ru: 'Последний день' },
  'subscriptions.preview.price': { en: 'Price', fr: 'Prix', ru: 'Цена' },
  'subscriptions.preview.due': { en: 'To pay now', fr: 'À payer maintenant', ru: 'К оплате сейчас' },
  'subscriptions.preview.balance': {
    en: 'Paid from the balance: {before} → {after}.',
    fr: 'Payé par le solde : {before} → {after}.',
    ru: 'Списывается с баланса: {before} → {after}.',
  },
  'subscriptions.preview.payer': { en: '{payer} pays.', fr: '{payer} paie.', ru: 'Платит {payer}.' },
  'subscriptions.preview.overlaps': {
    en: 'Another subscription covers the same classes then and still has sessions: {plan}.',
    fr: 'Un autre abonnement couvre déjà les mêmes cours à ces dates, avec des séances restantes : {plan}.',
    ru: 'В это время на те же тренировки уже действует абонемент, и занятия в нём есть: {plan}.',
  },
  'subscriptions.sold.title': { en: 'Sold', fr: 'Vendu', ru: 'Продано' },
  'subscriptions.sold': {
    en: '{plan} for {name}: {total, plural, one {# session} other {# sessions}} until {day}.',
    fr: "{plan} pour {name} : {total, plural, one {# séance} other {# séances}} jusqu'au {day}.",
    ru: '{plan}, {name}: {total, plural, one {# занятие} few {# занятия} other {# занятий}}, последний день — {day}',
  },
  'subscriptions.sold.paid': {
    en: '{paying, select, now {{amount} from {payer}, {method, select, cash {in cash} card {by card} other {by transfer}}.} later {{amount} is still to pay.} balance {{amount} was paid from the balance.} other {There is nothing to pay.}}',
    fr: "{paying, select, now {{amount} de {payer}, {method, select, cash {en espèces} card {par carte} other {par virement}}.} later {{amount} restent à payer.} balance {{amount} payés par le solde.} other {Il n'y a rien à payer.}}",
    ru: '{paying, select, now {{amount}, {payer}, {method, select, cash {наличными} card {картой} other {переводом}}.} later {К оплате осталось {amount}.} balance {{amount} списано с баланса.} other {Платить не нужно.}}',
  },

  'subscriptions.why': {
    en: 'Where the figure comes from',
    fr: "D'où vient le chiffre",
    ru: 'Откуда это число',
  },
  'subscriptions.why.of': {
    en: '{used}/{total}, {plan}: show where it comes from',
    fr: "{used}/{total}, {plan} : montrer d'où cela vient",
    ru: '{used}/{total}, {plan}: показать, откуда это',
  },
  'subscriptions.why.item': {
    en: 'Why {used}/{total}?',
    fr: 'Pourquoi {used}/{total} ?',
    ru: 'Почему {used}/{total}?',
  },
  'subscriptions.why.left': {
    en: '{left, plural, =0 {No sessions left} one {# session left} other {# sessions left}}',
    fr: '{left, plural, =0 {Plus aucune séance} one {# séance restante} other {# séances restantes}}',
    ru: '{left, plural, =0 {Занятий не осталось} one {Осталось # занятие} few {Осталось # занятия} other {Осталось # занятий}}',
  },
  'subscriptions.why.used': { en: 'Used', fr: 'Utilisées', ru: 'Использовано' },
  'subscriptions.why.sold-with': {
    en: '{manual, plural, =0 {Sold; nothing was used yet} one {# session used before, entered when it was sold} other {# sessions used before, entered when it was sold}}',
    fr: "{manual, plural, =0 {Vendu ; rien n'était encore utilisé} one {# séance déjà utilisée, saisie à la vente} other {# séances déjà utilisées, saisies à la vente}}",
    ru: '{manual, plural, =0 {Продажа; ещё ничего не использовано} one {# занятие использовано раньше, внесено при продаже} few {# занятия использованы раньше, внесены при продаже} other {# занятий использовано раньше, внесено при продаже}}',
  },
  'subscriptions.movement': {
    en: '{kind, select, release {Came back: {type}, {day} {time}{why, select, waived { (late cancellation waived)} training { (class cancelled)} other { (cancelled in time)}}} other {{type}, {day} {time}{why, select, late { (cancelled late)} other {}}}}',
    fr: '{kind, select, release {Rendue : {type}, {day} à {time}{why, select, waived { (annulation tardive tolérée)} training { (cours annulé)} other { (annulée à temps)}}} other {{type}, {day} à {time}{why, select, late { (annulation tardive)} other {}}}}',
    ru: '{kind, select, release {Возвращено: {type}, {day} {time}{why, select, waived { (поздняя отмена прощена)} training { (тренировка отменена)} other { (отмена вовремя)}}} other {{type}, {day} {time}{why, select, late { (поздняя отмена)} other {}}}}',
  },
  'subscriptions.movement.carry': {
    en: 'Carried over to the next subscription',
    fr: "Reportées sur l'abonnement suivant",
    ru: 'Перенесено на следующий абонемент',
  },
  'subscriptions.movement.manual': {
    en: 'Corrected by hand: {reason}',
    fr: 'Corrigé à la main : {reason}',
    ru: 'Исправлено вручную: {reason}',
  },
  'subscriptions.why.total': { en: 'Total', fr: 'Total', ru: 'Всего' },
  'subscriptions.why.parts': {
    en: '{planSessions, plural, one {# session of the plan} other {# sessions of the plan}}{bonus, plural, =0 {} one {, # bonus session} other {, # bonus sessions}}{carriedOver, plural, =0 {} one {, # carried over from the one before} other {, # carried over from the one before}}',
    fr: '{planSessions, plural, one {# séance de la formule} other {# séances de la formule}}{bonus, plural, =0 {} one {, # séance offerte} other {, # séances offertes}}{carriedOver, plural, =0 {} one {, # reportée du précédent} other {, # reportées du précédent}}',
    ru: '{planSessions, plural, one {# занятие по тарифу} few {# занятия по тарифу} other {# занятий по тарифу}}{bonus, plural, =0 {} one {, # бонусное} other {, # бонусных}}{carriedOver, plural, =0 {} one {, # перенесено с прошлого} other {, # перенесено с прошлого}}',
  },
  'subscriptions.why.last-day': { en: 'Last day', fr: 'Dernier jour', ru: 'Последний день' },
  'subscriptions.why.planned': {
    en: 'By the plan: {range}{isMoved, select, true {. Freezes moved the last day by} other {}}',
    fr: 'Selon la formule : {range}{isMoved, select, true {. Les gels ont reculé le dernier jour de} other {}}',
    ru: 'По тарифу: {range}{isMoved, select, true {. Заморозки сдвинули последний день на} other {}}',
  },
  'subscriptions.why.days': {
    en: '+ {days, plural, one {# day} other {# days}}',
    fr: '+ {days, plural, one {# jour} other {# jours}}',
    ru: '+ {days, plural, one {# день} few {# дня} other {# дней}}',
  },
  'subscriptions.why.frozen': {
    en: 'Frozen from {from} to {until}',
    fr: 'Gelé du {from} au {until}',
    ru: 'Заморозка с {from} по {until}',
  },
} satisfies Readonly<Record<string, Sentence>>
