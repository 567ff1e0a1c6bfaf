/** What reverses text or breaks a line without being a line break. */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Text from files on one line: line breaks and tabs become blanks, other control characters U+FFFD. */
export const oneLine = (text: string): string =>
  text.search(unsafe) < 0
    ? text.trim()
    : text
        .replace(/\s*[\r\n\t]+\s*/gu, " ")
        .replace(unsafe, "\ufffd")
        .trim()

/** What stands where there is nothing to show: Markdown has no empty item or heading. */
const nothing = "–"

/** What may mean something to Markdown, or to a forge that shows it. */
const meaningful = /[\\`*_{}[\]<>|~$^&@#+=-]|:\/\/|www\.|^\d+[.)]/iu

/** Text from files as Markdown that shows just this text, whatever marks, HTML, links or mentions it holds. */
export const markdown = (text: string): string => {
  const line = oneLine(text) || nothing
  if (!meaningful.test(line)) return line
  return line
    .replace(/[\\`*_{}[\]<>|~$^]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/^[#+=-]/u, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/u, "$1\\$2")
    .replace(/:\/\//gu, "&#58;//")
    .replace(/\bwww\./giu, "$&\u200b")
    .replace(/@/gu, "&#64;")
}
