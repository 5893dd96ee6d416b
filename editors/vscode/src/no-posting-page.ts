const WORDS =
  'jdlint does not read this text as a job posting. It shows here what a posting asks for as soon as there is a title and a list of duties, unless the file is ignored or jdlint is turned off.'

/** What the panel shows where there is nothing to explain, in the colours of the editor. */
export const NO_POSTING_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"></head><body><p>${WORDS}</p></body></html>`
