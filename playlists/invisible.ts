/**
 * Characters that no reader sees, by their Unicode properties: marks that turn the order of reading (Bidi_Control), what a program may draw as
 * nothing (Default_Ignorable_Code_Point: spaces of no width, joiners, soft hyphens, fillers, tags), marks of annotations and of other formats, the blank of braille
 * and the stand-in for an object. A selector of a variant
 * belongs to the ideograph or the sign before it (异体字, ☎︎): there it says how that is drawn, anywhere else it is as invisible as the rest.
 */
const invisible = /(?<![\p{Script=Han}\p{Extended_Pictographic}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\ufffc]/u
const every = new RegExp(invisible.source, 'gu')

/** Where the first character stands that no reader sees, in UTF-16 units; -1 when all of it can be seen. */
export const firstInvisible = (text: string): number => text.search(invisible)

/** The same text without what no reader sees. */
export const withoutInvisible = (text: string): string => text.replace(every, '')
