import type { Sentence } from './say.ts'

/** Initiations and free trials: who of a household may come, and why. */
export const trialWords = {
  'trials.title': {
    en: 'Register at an initiation',
    fr: 'Inscrire à une initiation',
    ru: 'Запись на ознакомительную тренировку',
  },
  'trials.title.known': {
    en: '{type}, {day}, {time}: who comes?',
    fr: '{type}, {day}, {time} : qui vient ?',
    ru: '{type}, {day}, {time}: кто придёт?',
  },
  'trials.initiation': { en: 'Initiation', fr: 'Initiation', ru: 'Ознакомительная тренировка' },
  'trials.option': {
    en: '{day}, {time} · {type} · {trainer} · {free}',
    fr: '{day}, {time} · {type} · {trainer} · {free}',
    ru: '{day}, {time} · {type} · {trainer} · {free}',
  },
  'trials.option.free': {
    en: '{count, plural, =0 {full} one {# free} other {# free}}',
    fr: '{count, plural, =0 {complet} one {# libre} other {# libres}}',
    ru: '{count, plural, =0 {мест нет} other {свободно #}}',
  },
  'trials.none': {
    en: 'No initiation in the coming weeks',
    fr: 'Aucune initiation dans les semaines à venir',
    ru: 'В ближайшие недели ознакомительных тренировок нет',
  },
  'trials.none.hint': {
    en: 'Initiations come from the schedule: a training type marked as such, and its week.',
    fr: 'Les initiations viennent du planning : un type de cours marqué ainsi, et sa semaine.',
    ru: 'Они берутся из расписания: нужен вид тренировки с такой отметкой и созданная неделя.',
  },
  'trials.places': {
    en: '{count, plural, =0 {No place free} one {# place free} other {# places free}}',
    fr: '{count, plural, =0 {Aucune place libre} one {# place libre} other {# places libres}}',
    ru: '{count, plural, =0 {Свободных мест нет} one {Свободно # место} few {Свободно # места} other {Свободно # мест}}',
  },
  'trials.discovery': {
    en: '{free} of {places, plural, one {# discovery place} other {# discovery places}} free',
    fr: '{free} sur {places, plural, one {# place découverte libre} other {# places découverte libres}}',
    ru: 'ознакомительных мест свободно: {free} из {places}',
  },
  'trials.household': { en: 'Household', fr: 'Foyer', ru: 'Семья' },
  'trials.age': {
    en: '{count, plural, one {# year} other {# years}}',
    fr: '{count, plural, one {# an} other {# ans}}',
    ru: '{count, plural, one {# год} few {# года} other {# лет}}',
  },
  'trials.no-membership': { en: 'No membership', fr: 'Sans adhésion', ru: 'Без членства' },
  'trials.guardian': { en: 'Guardian', fr: 'Responsable', ru: 'Взрослый' },

  'trials.as.volunteer': {
    en: 'Comes as a volunteer: no trial, no payment, no place taken.',
    fr: 'Vient comme bénévole : ni essai, ni paiement, ni place prise.',
    ru: 'Приходит волонтёром: без пробного, без оплаты, места не занимает.',
  },
  'trials.as.member': {
    en: 'An active member: no trial needed.',
    fr: 'Adhésion active : l’essai gratuit n’est pas nécessaire.',
    ru: 'Членство действует: пробное занятие не нужно.',
  },
  'trials.as.pending': {
    en: 'Membership waiting for its payment: may come, no trial needed.',
    fr: 'Adhésion en attente de paiement : peut venir sans essai gratuit.',
    ru: 'Членство ждёт оплаты: можно прийти и без пробного занятия.',
  },
  'trials.as.guardian-member': {
    en: 'The guardian is an active member: no trial needed.',
    fr: 'Le responsable est adhérent : l’essai gratuit n’est pas nécessaire.',
    ru: 'Взрослый состоит в клубе: пробное занятие не нужно.',
  },
  'trials.as.dependent-member': {
    en: 'A child is a member or about to be: no trial needed.',
    fr: 'Un enfant est adhérent ou le devient : l’essai gratuit n’est pas nécessaire.',
    ru: 'Ребёнок состоит в клубе или вступает: пробное занятие не нужно.',
  },
  'trials.as.trial': {
    en: 'Not a member: comes with the free trial, which is compulsory here.',
    fr: 'Non adhérent : vient avec l’essai gratuit, ici obligatoire.',
    ru: 'Не член клуба: только с бесплатным пробным занятием.',
  },
  'trials.as.discovery': {
    en: 'Not a member: takes a discovery place, with or without the free trial.',
    fr: 'Non adhérent : prend une place découverte, avec ou sans essai gratuit.',
    ru: 'Не член клуба: занимает ознакомительное место, с пробным занятием или без него.',
  },
  'trials.not.trial-used': {
    en: 'The free trial was used ({type}, {day}). A membership is now required.',
    fr: 'L’essai gratuit a été utilisé ({type}, {day}). Une adhésion est maintenant requise.',
    ru: 'Пробное занятие использовано ({type}, {day}). Теперь нужно членство.',
  },
  'trials.not.trial-booked': {
    en: 'The free trial is booked ({type}, {day}). Cancelling that place frees it.',
    fr: 'L’essai gratuit est déjà réservé ({type}, {day}). Annuler cette place le libère.',
    ru: 'Пробное занятие уже назначено ({type}, {day}). Отмена той записи его освободит.',
  },
  'trials.not.membership-expired': {
    en: 'The membership has expired: it has to be renewed first.',
    fr: 'L’adhésion a expiré : il faut d’abord la renouveler.',
    ru: 'Срок членства истёк: сначала его нужно продлить.',
  },
  'trials.not.membership-needed': {
    en: 'No membership: one is required first.',
    fr: 'Pas d’adhésion : il en faut d’abord une.',
    ru: 'Членства нет: сначала нужно вступить.',
  },
  'trials.not.discovery-full': {
    en: 'All discovery places are taken: a membership is required.',
    fr: 'Toutes les places découverte sont prises : une adhésion est requise.',
    ru: 'Все ознакомительные места заняты: нужно членство.',
  },
  'trials.used-before': {
    en: 'The free trial was used ({type}, {day}).',
    fr: 'L’essai gratuit a été utilisé ({type}, {day}).',
    ru: 'Пробное занятие использовано ({type}, {day}).',
  },

  'trials.there.registered': { en: 'Registered', fr: 'Inscrit', ru: 'Место есть' },
  'trials.there.present': { en: 'Present', fr: 'Présent', ru: 'Присутствует' },
  'trials.there.absent': { en: 'Absent', fr: 'Absent', ru: 'Отсутствует' },
  'trials.there.waitlisted': { en: 'On the waiting list', fr: 'En liste d’attente', ru: 'В листе ожидания' },

  'trials.box': { en: 'Use the free trial', fr: 'Utiliser l’essai gratuit', ru: 'Использовать пробное занятие' },
  'trials.box.of': {
    en: 'Use the free trial of {name}',
    fr: 'Utiliser l’essai gratuit de {name}',
    ru: 'Использовать пробное занятие: {name}',
  },
  'trials.box.required': { en: 'compulsory', fr: 'obligatoire', ru: 'обязательно' },
  'trials.box.offered': {
    en: 'optional: unused, it stays available',
    fr: 'facultatif : non utilisé, il reste disponible',
    ru: 'по желанию: иначе останется на потом',
  },
  'trials.volunteer': {
    en: 'Comes as a volunteer, takes no place',
    fr: 'Vient comme bénévole, ne prend pas de place',
    ru: 'Приходит волонтёром, места не занимает',
  },
  'trials.volunteer.of': {
    en: '{name} comes as a volunteer, takes no place',
    fr: '{name} vient comme bénévole, ne prend pas de place',
    ru: '{name}: приходит волонтёром, места не занимает',
  },
  'trials.equipment': { en: 'Equipment to lend', fr: 'Matériel à prêter', ru: 'Снаряжение напрокат' },
  'trials.equipment.of': {
    en: 'Equipment to lend to {name}',
    fr: 'Matériel à prêter à {name}',
    ru: 'Снаряжение напрокат: {name}',
  },
  'trials.equipment.hint': { en: 'size, helmet…', fr: 'pointure, casque…', ru: 'размер, шлем…' },
  'trials.register': { en: 'Register', fr: 'Inscrire', ru: 'Записать' },
  'trials.register.whom': { en: 'Register {name}', fr: 'Inscrire {name}', ru: 'Записать: {name}' },
  'trials.wait': { en: 'Waiting list', fr: 'Liste d’attente', ru: 'В лист ожидания' },
  'trials.wait.whom': {
    en: 'Put {name} on the waiting list',
    fr: 'Mettre {name} en liste d’attente',
    ru: 'В лист ожидания: {name}',
  },
  'trials.done': { en: '{name} is in. {what}', fr: '{name} est inscrit(e). {what}', ru: '{name}: место есть. {what}' },
  'trials.waits': {
    en: '{name} is on the waiting list, no. {position}.',
    fr: '{name} est en liste d’attente, n° {position}.',
    ru: '{name}: в листе ожидания, № {position}.',
  },

  'trials.alike': {
    en: 'Perhaps the same person, who had a free trial:',
    fr: 'Peut-être la même personne, qui a déjà eu un essai gratuit :',
    ru: 'Возможно, это тот же человек, и пробное занятие уже было:',
  },
  'trials.alike.trial': { en: '{type}, {day}', fr: '{type}, {day}', ru: '{type}, {day}' },
  'trials.alike.by': {
    en: '{by, select, name {same name} nameSimilar {similar name} birth {same birth date} birthSimilar {similar birth date} phone {same phone} other {same guardian}}',
    fr: '{by, select, name {même nom} nameSimilar {nom proche} birth {même date de naissance} birthSimilar {date de naissance proche} phone {même téléphone} other {même responsable}}',
    ru: '{by, select, name {то же имя} nameSimilar {похожее имя} birth {та же дата рождения} birthSimilar {похожая дата рождения} phone {тот же телефон} other {тот же взрослый}}',
  },
  'trials.alike.archived': { en: 'archived', fr: 'archivé', ru: 'в архиве' },
  'trials.alike.reason': {
    en: 'Why is this somebody else?',
    fr: 'Pourquoi est-ce quelqu’un d’autre ?',
    ru: 'Почему это другой человек?',
  },
  'trials.alike.reason.of': {
    en: 'Why is {name} somebody else?',
    fr: 'Pourquoi {name} est-ce quelqu’un d’autre ?',
    ru: 'Почему это другой человек: {name}?',
  },
  'trials.alike.reason.needed': {
    en: 'Say why, then register.',
    fr: 'Dites pourquoi, puis inscrivez.',
    ru: 'Укажите почему, затем запишите.',
  },
} satisfies Readonly<Record<string, Sentence>>
