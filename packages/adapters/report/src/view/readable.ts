const unreadable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/**
 * Text from files without what neither a page nor a workbook may hold (control characters, halves of characters), and
 * without what turns the direction of the text that follows: U+FFFD stands in its place.
 */
export const readable = (text: string): string => text.replaceAll(unreadable, "\ufffd")
