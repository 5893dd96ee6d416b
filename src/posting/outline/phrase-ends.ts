const OPEN_WORDS = new Set(
  (
    'a an the and or but nor of to for with within without in on at by from as into onto over under between through across via ' +
    'per than that which who whose when where while if because our your their its his her my this these those is are was were be ' +
    'been being will would can could should may might must has have had not no any all every each both either such more most ' +
    'less very new including like about'
  ).split(' '),
)

/** The words go on behind the end of the line. */
export function endsMidPhrase(text: string): boolean {
  if (/[,–—(/&+-]$/u.test(text)) return true
  return OPEN_WORDS.has(/(?<!\p{L})\p{L}+$/u.exec(text.slice(-20))?.[0].toLowerCase() ?? '')
}
