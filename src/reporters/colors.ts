import type picocolors from 'picocolors'

/** Colours that the caller has switched on or off. */
export type Colors = ReturnType<typeof picocolors.createColors>
