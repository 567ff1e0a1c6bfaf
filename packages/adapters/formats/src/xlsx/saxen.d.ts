/** The part of saxen (MIT, without types of its own) that is used. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      handle: (name: string, attributes: () => Record<string, string>, decode: unknown, selfClosing: boolean) => void
    ): this
    on(event: "closeTag" | "text" | "cdata", handle: (text: string) => void): this
    on(event: "error", handle: (error: Error) => void): this
    write(xml: string): this
    end(): Error | undefined
  }
}
