import type { Token } from './tokens.ts'

/** Function words of English that are none of another language below. */
const ENGLISH = (
  'the and you your our with for from will are is this that have has been by be to of it they who what how their which ' +
  'when where we at into about through across can would should not or if while'
).split(' ')

/** Words of English postings that no other language has borrowed, as bare lists have few function words. */
const ENGLISH_WORDS = (
  'write own build define work plan drive create develop prioritize lead set decide prepare run keep experience requirements ' +
  'responsibilities skills years role knowledge'
).split(' ')

/** Those of other languages of Latin script that are no word of English. */
const OTHERS = [
  'und der das den dem des ein eine einen einem einer für mit von zu zum zur im auf bei als wir du dich dir deine deinen deiner dein sie ihr ihre ihren uns unser unsere unseren unserem ist sind wird nicht sich oder aus nach über durch sowie auch woran',
  'les des du une dans pour vous nous avec votre vos notre nos sont sur aux que qui et ou en le la ce cette ces leur au êtes être avez',
  'el los las y una unos con para por del al que en tu tus su sus nuestro nuestra nuestros como más eres ser tienes',
  'het een en voor aan je jij jouw wij ons onze naar om bij zijn wordt ook dat deze uit jou heb hebt',
  'um uma para da das na nas pelo pela você seu sua nossa nosso não são é ou ao como mais',
  'il lo gli di della delle dei degli nel nella che sei tuo tua nostro nostra siamo sono è anche con alla',
  'na się oraz dla jest nie jak przez od twoje twój nasz nasza naszym które będziesz lub ze',
  'och att för är som du vi med på av det den ett og af til er vil',
].flatMap((words) => words.split(' '))

/** Nouns of other languages that head the parts of a posting. */
const HEADINGS = (
  'aufgaben profil anforderungen kenntnisse erfahrung fonctions responsabilidades requisitos ' +
  'experiencia funciones ervaring functie requisiti esperienza mansioni wymagania oferujemy'
).split(' ')

type Language = 'English' | 'another'

/** The language that a word tells of. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ...[...OTHERS, ...HEADINGS].map((word) => [word, 'another'] as const),
  ...[...ENGLISH, ...ENGLISH_WORDS].map((word) => [word, 'English'] as const),
])

/** Fewer tell nothing: a name such as `Café de la Paix` is no French text. */
const ENOUGH = 3
/** So many to one, as English postings quote names and greetings of other languages. */
const MAJORITY = 3

/** Most words are plain, and need no closer look. */
const BEYOND_ASCII = /[^\p{ASCII}]/u

/**
 * Whether a text may be English, as far as function words, accents and scripts tell; of a few words they tell nothing.
 */
export function mayBeEnglish(texts: readonly (readonly Token[])[]): boolean {
  let english = 0
  let others = 0
  let foreign = 0
  let all = 0
  for (const tokens of texts) {
    for (const { word } of tokens) {
      const language = LANGUAGES.get(word)
      if (language === 'English') english++
      else if (language === 'another') others++
      else if (BEYOND_ASCII.test(word)) {
        if (ACCENTED.test(word)) others++
        if (FOREIGN.test(word)) foreign += word.length
      }
      all += word.length
    }
  }
  return !(others >= ENOUGH && others > english * MAJORITY) && foreign <= all / 2
}

/** A letter of Latin script that English has in borrowed words only. */
const ACCENTED = /[à-öø-ɏ]/u
const FOREIGN = /^(?!\p{Script=Latin})\p{L}/u
