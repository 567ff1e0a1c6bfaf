import type { View } from "../view/view.ts"

/** Names of places in the page. They are numbers: an agency's own id could be anything. */
export interface Anchors {
  readonly agency: (id: string) => string
  readonly provision: (id: string) => string
  readonly assumption: (parameter: string) => string
}

/** Numbers agencies, provisions and parameters in their own order. */
export const openAnchors = ({ agencies, notice }: View): Anchors => {
  const numbered = (prefix: string, ids: readonly string[]) => {
    const numbers = new Map(ids.map((id, index) => [id, `${prefix}${index + 1}`]))
    return (id: string) => numbers.get(id) ?? ""
  }
  return {
    agency: numbered(
      "a",
      agencies.map(({ id }) => id)
    ),
    provision: numbered(
      "p",
      notice.provisions.map(({ id }) => id)
    ),
    assumption: numbered(
      "s",
      notice.settings.map(({ parameter }) => parameter.id)
    )
  }
}
