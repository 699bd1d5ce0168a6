// The homes of the sample gym, one a line: adults first, after '>' the dependents of the first adult, youngest first.
// The first word is the given name, the rest the family name (a dependent without one has the guardian's); '=' marks
// the twin of the one before. Several people have nearly the same name on purpose.

export const FRENCH = [
  'Marie Dupont',
  'Marie Dupond',
  'Jean-Pierre Moreau',
  'Jean-Pierre Morel',
  "Éloïse d'Aubrac",
  'Mohamed Benali',
  'Mohammed Ben Ali',
  'Inès Fernandez',
  'François Le Goff',
  'Thi-Mai Nguyen',
  'Aïssatou Diallo',
  'Zoé Lemaire',
  'Bérénice Caillé',
  'Hélène Rousseau, Benoît Rousseau',
  'Chloé Marchand, Antoine Delattre',
  'Anne-Sophie Bertrand, Étienne Bertrand',
  'Gaël Le Bihan, Maëlle Le Bihan',
  'Cécile Vasseur, Raphaël Vasseur-Petit',
  'Nathalie Lambert > Tom, Jade',
  'Céline Fontaine > Lou, Noé, Zélie',
  'Rachid Haddad > Yasmine, Ilyès',
  "Aurélie L'Hermite > Gabin",
  'Isabelle Perrin, Hugo Perrin > Capucine, Gaspard',
  'Sandrine Caron > Maëlys',
  'Loïc Kermarrec > Malo, Tifenn, Erwan, Nolwenn',
  'Claire Martin, Julien Martin > Léo, =Léa',
  'Sophie Garnier, Philippe Garnier > Alexandra, Alexandre',
  'Émilie Chevalier, Nicolas Chevalier > Jules',
  'Virginie Girard, Stéphane Girard > Rose, Manon, Théo',
  'Amélie Saint-Martin, Olivier Saint-Martin > Côme, Anaïs',
  'Delphine Roux, Karim Bouzid > Nour Bouzid-Roux, Sami Bouzid-Roux',
  'Laure de Villebois, Guillaume de Villebois > Apolline',
  "Fatou N'Diaye, Sébastien Mercier > Awa Mercier, Basile Mercier",
  'Marie-Laure Picard, Frédéric Picard > Agathe, Clémence, Augustin',
]

export const RUSSIAN = [
  'Анна Петрова',
  'Алексей Кузнецов',
  'Наталья Соловьёва',
  'Сергей Щербаков',
  'Юлия Черных',
  'Ирина Васильева, Михаил Васильев',
  'Екатерина Лебедева, Артём Лебедев',
  'Дарья Жилина, Павел Жилин',
  'Ольга Смирнова > Полина',
  'Елена Морозова > Софья, Кирилл Морозов',
  'Татьяна Николаева, Андрей Николаев > Матвей Николаев, Мария, Максим Николаев',
  'Светлана Иванова, Дмитрий Иванов > Иван Иванов',
  'Марина Фёдорова > Тимофей Фёдоров, =Алёна',
  'Ксения Орлова, Виктор Орлов > Лев Орлов, Алиса',
  'Вера Белоусова > Василиса, Даниил Белоусов',
  'Людмила Зайцева > Егор Зайцев',
]

export const ENGLISH = [
  'Anna Petrova',
  "Catherine O'Connor",
  "Katherine O'Connor",
  'James Whitaker',
  'Priya Nair',
  'Oluwaseun Adeyemi',
  'Grace Kim',
  'Emily Carter, Daniel Carter',
  'Sarah-Jane Hughes, Tom Hughes',
  "Siobhán O'Neill, Liam O'Neill",
  'Rebecca Collins > Amelia, Oliver',
  'Hannah Bennett, Mark Bennett > Noah',
  'Laura Fitzgerald-Jones, Peter Jones > Finn, Jack, Ella, Maisie',
  'Fiona MacLeod > Rory, Isla',
  'Charlotte Evans, Simon Evans > Freya, Harry',
]

export const NOTES = {
  fr: [
    'Opération du genou en mars : pas de sauts',
    'Préfère le cours du matin',
    'Asthme léger, garde son inhalateur dans son sac',
    'Paie toujours en espèces',
    'Attestation pour le comité d’entreprise à envoyer chaque trimestre',
    'Demander l’autorisation avant toute photo',
    'Épaule droite fragile, adapter les appuis',
    'Vient avec son propre tapis',
  ],
  ru: [
    'Тренируется к марафону',
    'Звонить после 18:00',
    'Аллергия на латекс: свои бинты',
    'Предпочитает писать в мессенджер',
    'Болит спина, без становой тяги',
  ],
  en: [
    'Prefers the early class',
    'Visiting from London until spring, invoices by e-mail',
    'Asked about a family rate',
    'Left ankle sprain, easy on the jumps',
    'Locker 12, spare key at the desk',
  ],
}

const CYRILLIC =
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch'
const MORE = 'ш sh щ shch ы y э e ю yu я ya'
const LATIN = new Map(`${CYRILLIC} ${MORE}`.match(/\S+ \S+/g)?.map((pair) => pair.split(' ') as [string, string]))

/** A name as it is written in an e-mail address: Le Goff → legoff, Черных → chernykh. */
export const ascii = (name: string) =>
  [...name.toLowerCase()]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '')
