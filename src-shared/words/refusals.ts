import type { RefusalCode } from '../contract/refusals.ts'
import type { Sentence } from './say.ts'

/** One sentence for every refusal: the index does not compile when a code has none. */
export const refusalWords = {
  'refusal.desk.not-signed-in': {
    en: 'Please sign in first.',
    fr: "Veuillez d'abord vous connecter.",
    ru: 'Сначала войдите в систему.',
  },
  'refusal.desk.role-missing': {
    en: 'This needs the role {needed, select, admin {administrator} reception {reception} other {{needed}}}.',
    fr: 'Il faut pour cela le rôle {needed, select, admin {administrateur} reception {accueil} other {{needed}}}.',
    ru: 'Для этого нужна роль «{needed, select, admin {администратор} reception {ресепшен} other {{needed}}}».',
  },
  'refusal.desk.stale-version': {
    en: 'Somebody changed this in the meantime. Here is the new state; please look again.',
    fr: "Quelqu'un l'a modifié entre-temps. Voici le nouvel état ; veuillez vérifier.",
    ru: 'Кто-то изменил это за это время. Показано новое состояние, проверьте ещё раз.',
  },
  'refusal.desk.command-id-reused': {
    en: 'This request repeats the number of a different one. Please try again.',
    fr: "Cette demande réutilise le numéro d'une autre. Veuillez réessayer.",
    ru: 'Номер этого запроса уже занят другим. Попробуйте ещё раз.',
  },
  'refusal.desk.not-open': {
    en: 'This desk is not open yet: set up the gym first.',
    fr: "Cet accueil n'est pas encore ouvert : configurez d'abord le club.",
    ru: 'Эта стойка ещё не открыта: сначала настройте клуб.',
  },
  'refusal.desk.already-open': {
    en: 'This desk is already open. Please sign in.',
    fr: 'Cet accueil est déjà ouvert. Veuillez vous connecter.',
    ru: 'Эта стойка уже открыта. Войдите в систему.',
  },
  'refusal.desk.not-found': {
    en: 'This is not (or no longer) here.',
    fr: "Cela n'existe pas (ou plus) ici.",
    ru: 'Этого здесь нет (или уже нет).',
  },
  'refusal.sign-in.wrong': {
    en: 'Name or password is wrong.',
    fr: 'Nom ou mot de passe incorrect.',
    ru: 'Неверное имя или пароль.',
  },
  'refusal.sign-in.wait': {
    en: 'Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    fr: "Trop d'essais. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.",
    ru: 'Слишком много попыток. Попробуйте через {seconds, plural, one {# секунду} few {# секунды} other {# секунд}}.',
  },
  'refusal.staff.name-taken': {
    en: 'Somebody already signs in as “{name}”.',
    fr: 'Quelqu’un se connecte déjà sous le nom « {name} ».',
    ru: 'Имя «{name}» уже занято.',
  },
  'refusal.staff.last-admin': {
    en: 'This is the last administrator: somebody has to keep the keys.',
    fr: "C'est le dernier administrateur : quelqu'un doit garder les clés.",
    ru: 'Это последний администратор: у кого-то должны остаться ключи.',
  },
  'refusal.staff.trainer-unknown': {
    en: 'Choose which trainer this is.',
    fr: 'Choisissez de quel entraîneur il s’agit.',
    ru: 'Выберите, какой это тренер.',
  },
  'refusal.api-key.name-taken': {
    en: 'There is already a key named “{name}”.',
    fr: 'Il existe déjà une clé nommée « {name} ».',
    ru: 'Ключ с именем «{name}» уже есть.',
  },
  'refusal.settings.time-zone-unknown': {
    en: '“{timeZone}” is not a time zone. It should look like Europe/Paris.',
    fr: "« {timeZone} » n'est pas un fuseau horaire. Exemple : Europe/Paris.",
    ru: '«{timeZone}» — не часовой пояс. Пример: Europe/Paris.',
  },
  'refusal.settings.currency-in-use': {
    en: 'Prices are already kept in {currency}: the currency cannot change any more.',
    fr: 'Des prix existent déjà en {currency} : la devise ne peut plus changer.',
    ru: 'Цены уже указаны в {currency}: валюту больше нельзя изменить.',
  },
  'refusal.type.name-taken': {
    en: 'There is already a training type “{name}”.',
    fr: 'Il existe déjà un type de cours « {name} ».',
    ru: 'Вид тренировки «{name}» уже есть.',
  },
  'refusal.type.discovery-above-capacity': {
    en: 'There cannot be more discovery places ({discoveryPlaces}) than places ({capacity}).',
    fr: 'Les places découverte ({discoveryPlaces}) ne peuvent pas dépasser les places ({capacity}).',
    ru: 'Ознакомительных мест ({discoveryPlaces}) не может быть больше, чем мест ({capacity}).',
  },
  'refusal.trainer.name-taken': {
    en: 'There is already a trainer “{name}”.',
    fr: 'Il existe déjà un entraîneur « {name} ».',
    ru: 'Тренер «{name}» уже есть.',
  },
  'refusal.room.name-taken': {
    en: 'There is already a room “{name}”.',
    fr: 'Il existe déjà une salle « {name} ».',
    ru: 'Зал «{name}» уже есть.',
  },
  'refusal.template.ends-before-start': {
    en: 'The last day ({validUntil}) is before the first ({validFrom}).',
    fr: 'Le dernier jour ({validUntil}) précède le premier ({validFrom}).',
    ru: 'Последний день ({validUntil}) раньше первого ({validFrom}).',
  },
  'refusal.place.already-there': {
    en: 'This person already has a standing place in this class on those dates.',
    fr: 'Cette personne a déjà une place fixe dans ce cours à ces dates.',
    ru: 'У этого человека уже есть постоянное место в этой группе на эти даты.',
  },
  'refusal.place.ends-before-start': {
    en: 'The last day ({endDate}) is before the first ({startDate}).',
    fr: 'Le dernier jour ({endDate}) précède le premier ({startDate}).',
    ru: 'Последний день ({endDate}) раньше первого ({startDate}).',
  },
  'refusal.person.card-taken': {
    en: 'Card {card} already belongs to {name}.',
    fr: 'La carte {card} appartient déjà à {name}.',
    ru: 'Карта {card} уже принадлежит: {name}.',
  },
  'refusal.person.guardian-is-dependent': {
    en: 'A guardian cannot be a dependent too.',
    fr: 'Un responsable ne peut pas être lui-même à charge.',
    ru: 'Представитель не может сам быть подопечным.',
  },
  'refusal.person.birth-in-future': {
    en: 'The birth date is in the future.',
    fr: 'La date de naissance est dans le futur.',
    ru: 'Дата рождения в будущем.',
  },
  'refusal.training.already-cancelled': {
    en: 'This training is cancelled.',
    fr: 'Ce cours est annulé.',
    ru: 'Эта тренировка отменена.',
  },
  'refusal.training.already-ended': {
    en: 'This training is over.',
    fr: 'Ce cours est terminé.',
    ru: 'Эта тренировка уже прошла.',
  },
  'refusal.attendance.already-there': {
    en: 'This person is already in this training or on its waiting list.',
    fr: "Cette personne est déjà dans ce cours ou sur sa liste d'attente.",
    ru: 'Этот человек уже в группе или в листе ожидания.',
  },
  'refusal.attendance.not-full': {
    en: 'There are still {free, plural, one {# place} other {# places}} free: no waiting needed.',
    fr: "Il reste {free, plural, one {# place} other {# places}} : inutile d'attendre.",
    ru: 'Ещё есть {free, plural, one {# место} few {# места} other {# мест}}: ждать не нужно.',
  },
  'refusal.process.period-unknown': {
    en: '“{period}” is not a week that can be made. It should look like 2026-W10 and lie within a year of today.',
    fr: "« {period} » n'est pas une semaine possible. Exemple : 2026-W10, à moins d'un an d'aujourd'hui.",
    ru: '«{period}» — не та неделя, которую можно создать. Пример: 2026-W10, не дальше года от сегодня.',
  },
  'refusal.process.unit-unknown': {
    en: 'This line is not part of the run.',
    fr: 'Cette ligne ne fait pas partie du traitement.',
    ru: 'Этой строки нет в процессе.',
  },
  'refusal.process.unit-done': {
    en: 'This line is already done: it cannot be held any more.',
    fr: 'Cette ligne est déjà traitée : on ne peut plus la retenir.',
    ru: 'Эта строка уже выполнена: задержать её нельзя.',
  },
} satisfies Partial<Readonly<Record<`refusal.${RefusalCode}`, Sentence>>>
