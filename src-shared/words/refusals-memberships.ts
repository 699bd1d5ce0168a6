import type { Sentence } from './say.ts'

/** What the desk says when a household, a membership, a trial or the waiting list does not allow something. */
export const refusalMembershipWords = {
  'refusal.settings.season-start': {
    en: '{day} is not a day of every year.',
    fr: '{day} n’existe pas chaque année.',
    ru: '{day} есть не в каждом году.',
  },
  'refusal.household.guardian-needed': {
    en: 'A child needs a guardian: choose who pays for them.',
    fr: 'Un enfant a besoin d’un responsable : choisissez qui paie pour lui.',
    ru: 'Ребёнку нужен взрослый: выберите, кто за него платит.',
  },
  'refusal.household.guardian-is-minor': {
    en: '{name} is under 18 and cannot be a guardian.',
    fr: '{name} a moins de 18 ans et ne peut pas être responsable.',
    ru: '{name}: нет 18 лет, быть ответственным нельзя.',
  },
  'refusal.household.not-a-dependent': {
    en: '{name} is not in somebody’s care.',
    fr: '{name} n’est à la charge de personne.',
    ru: '{name} ни у кого не на попечении.',
  },
  'refusal.household.same-guardian': {
    en: '{name} is already the guardian.',
    fr: '{name} est déjà responsable.',
    ru: '{name} уже ответственный.',
  },
  'refusal.membership.season-over': {
    en: 'The season {season} cannot be joined today.',
    fr: 'On ne peut pas adhérer aujourd’hui à la saison {season}.',
    ru: 'В сезон {season} сегодня вступить нельзя.',
  },
  'refusal.membership.already-there': {
    en: '{name} has a membership for {season} already.',
    fr: '{name} a déjà une adhésion pour {season}.',
    ru: '{name}: членство на {season} уже есть.',
  },
  'refusal.membership.birth-needed': {
    en: 'The birth date of a child is needed.',
    fr: 'La date de naissance de l’enfant est nécessaire.',
    ru: 'Нужна дата рождения ребёнка.',
  },
  'refusal.membership.health-unanswered': {
    en: '{count, plural, one {A health question is not answered: number {question}.} other {# health questions are not answered, the first is number {question}.}}',
    fr: '{count, plural, one {Une question de santé est sans réponse : la numéro {question}.} other {# questions de santé sont sans réponse, la première est la numéro {question}.}}',
    ru: '{count, plural, one {Остался # вопрос о здоровье без ответа: номер {question}.} few {Осталось # вопроса о здоровье без ответа, первый из них: {question}.} other {Осталось # вопросов о здоровье без ответа, первый из них: {question}.}}',
  },
  'refusal.membership.consent-needed': {
    en: 'The consent to keep these data is needed.',
    fr: 'Le consentement au traitement des données est nécessaire.',
    ru: 'Нужно согласие на обработку данных.',
  },
  'refusal.membership.authorisation-needed': {
    en: 'Under 16, a parent has to authorise the membership.',
    fr: 'Avant 16 ans, l’autorisation parentale est obligatoire.',
    ru: 'До 16 лет нужно разрешение родителя.',
  },
  'refusal.membership.certificate-needed': {
    en: 'A medical certificate is needed: an answer is yes, or the licence is new.',
    fr: 'Un certificat médical est nécessaire : une réponse est oui, ou la licence est nouvelle.',
    ru: 'Нужна медицинская справка: есть ответ «да» или лицензия новая.',
  },
  'refusal.membership.certificate-expired': {
    en: 'The certificate ended on {until}.',
    fr: 'Le certificat n’est plus valable depuis le {until}.',
    ru: 'Срок справки закончился: {until}.',
  },
  'refusal.membership.certificate-type': {
    en: 'A certificate is a PDF, JPEG or PNG file.',
    fr: 'Un certificat est un fichier PDF, JPEG ou PNG.',
    ru: 'Справка должна быть файлом PDF, JPEG или PNG.',
  },
  'refusal.membership.certificate-too-big': {
    en: 'The file is larger than {megabytes} MB.',
    fr: 'Le fichier dépasse {megabytes} Mo.',
    ru: 'Файл больше {megabytes} МБ.',
  },
  'refusal.membership.trial-for-dependents': {
    en: 'A compulsory trial is for children in somebody’s care.',
    fr: 'L’essai obligatoire est réservé aux enfants.',
    ru: 'Обязательное пробное занятие только для детей.',
  },
  'refusal.membership.not-trial': {
    en: 'Only a trial is turned into a paid membership; this one is not.',
    fr: 'Seul un essai se convertit en adhésion payante ; ce n’en est pas un.',
    ru: 'Платным становится только пробное членство, а это не оно.',
  },
  'refusal.membership.not-billable': {
    en: 'There is nothing to bill: the membership is not waiting for a payment, or has its invoice.',
    fr: 'Rien à facturer : l’adhésion n’attend pas de paiement ou a déjà sa facture.',
    ru: 'Счёт не нужен: членство не ждёт оплаты или счёт уже есть.',
  },
  'refusal.membership.over': {
    en: 'This membership is over.',
    fr: 'Cette adhésion est terminée.',
    ru: 'Это членство уже закончилось.',
  },
  'refusal.trial.not-initiation': {
    en: 'A free trial is for initiations only.',
    fr: 'L’essai gratuit n’est valable que pour les initiations.',
    ru: 'Бесплатное пробное занятие только на ознакомительных тренировках.',
  },
  'refusal.trial.used': {
    en: '{isDependent, select, yes {This child has already used the free trial.} other {The free trial has been used already.}} A membership is now required.',
    fr: '{isDependent, select, yes {Cet enfant a déjà utilisé son essai gratuit.} other {L’essai gratuit a déjà été utilisé.}} Une adhésion est maintenant requise.',
    ru: '{isDependent, select, yes {Этот ребёнок уже использовал бесплатное пробное занятие.} other {Бесплатное пробное занятие уже использовано.}} Теперь нужно членство.',
  },
  'refusal.trial.required': {
    en: '{isDependent, select, yes {The free trial is compulsory for children who are no members.} other {Membership required: without one, the free trial has to be used.}} Please tick the box.',
    fr: '{isDependent, select, yes {L’essai gratuit est obligatoire pour les enfants non adhérents.} other {Adhésion requise : sans elle, l’essai gratuit est obligatoire.}} Veuillez cocher la case correspondante.',
    ru: '{isDependent, select, yes {Для детей без членства бесплатное пробное занятие обязательно.} other {Нужно членство: без него обязательно бесплатное пробное занятие.}} Поставьте отметку.',
  },
  'refusal.trial.membership-needed': {
    en: '{name} has no membership: one is required here.',
    fr: '{name} n’a pas d’adhésion : elle est requise ici.',
    ru: '{name}: нет членства, а здесь оно нужно.',
  },
  'refusal.trial.membership-expired': {
    en: 'The membership of {name} is not active: it has expired.',
    fr: 'L’adhésion de {name} n’est pas active : elle a expiré.',
    ru: '{name}: членство не действует, срок истёк.',
  },
  'refusal.trial.discovery-full': {
    en: 'No discovery place is free any more ({places} in all). A membership is required.',
    fr: 'Il n’y a plus de place découverte ({places} au total). Une adhésion est requise.',
    ru: 'Свободных ознакомительных мест больше нет (всего {places}). Нужно членство.',
  },
  'refusal.trial.other-household': {
    en: '{name} does not belong to this household (any more).',
    fr: '{name} n’appartient pas (ou plus) à ce foyer.',
    ru: '{name} не из этой семьи (или уже не из неё).',
  },
  'refusal.trial.maybe-used': {
    en: '{name}, {day}: somebody who looks like the same person had a free trial ({type}). Say why this is somebody else.',
    fr: '{name}, {day} : une personne qui semble être la même a déjà eu un essai gratuit ({type}). Dites pourquoi c’est quelqu’un d’autre.',
    ru: '{name}, {day}: похоже, этот человек уже был на бесплатном пробном занятии ({type}). Укажите, почему это кто-то другой.',
  },
  'refusal.attendance.not-volunteer': {
    en: '{name} is not a volunteer.',
    fr: '{name} n’est pas bénévole.',
    ru: '{name} не волонтёр.',
  },
  'refusal.waiting.not-waiting': {
    en: '{name} is not on the waiting list (any more).',
    fr: '{name} n’est pas (ou plus) sur la liste d’attente.',
    ru: '{name} не в листе ожидания (или уже не в нём).',
  },
  'refusal.waiting.no-place': {
    en: 'No place is held for {name}, and none is free.',
    fr: 'Aucune place n’est réservée à {name}, et aucune n’est libre.',
    ru: 'Для {name} место не оставлено, и свободных нет.',
  },
  'refusal.waiting.no-offer': {
    en: 'No place is held for {name}.',
    fr: 'Aucune place n’est réservée à {name}.',
    ru: 'Для {name} место не оставлено.',
  },
  'refusal.waiting.offer-over': {
    en: 'The place was held for {name} until {untilTime} on {untilDay}. That is over.',
    fr: 'La place était réservée à {name} jusqu’au {untilDay} à {untilTime}. C’est terminé.',
    ru: 'Место для {name} было оставлено до {untilTime}, {untilDay}. Срок прошёл.',
  },
  'refusal.report.span': {
    en: 'Choose months from earlier to later, ten years at most.',
    fr: 'Choisissez des mois du plus ancien au plus récent, dix ans au plus.',
    ru: 'Выберите месяцы от раннего к позднему, не больше десяти лет.',
  },
} satisfies Readonly<Record<string, Sentence>>
