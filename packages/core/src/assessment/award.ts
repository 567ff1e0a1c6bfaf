/** A bonus that people gave an agency for a feature or highlight (创特色、出亮点). */
export interface Award {
  /** The agency, by id. */
  readonly agency: string
  /** The item of the scheme's bonus, by id; an agency is awarded once for an item. */
  readonly item: string
  /** Marks given, above 0 and at most what the item can earn. */
  readonly marks: number
  /** What for. */
  readonly reason: string
  /** Who gave it. */
  readonly by: string
}
