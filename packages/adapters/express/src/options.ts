import type { AsyncRegister, Notice, Register } from "@zhengwu/core"
import type { Scheme } from "@zhengwu/core/assessment"
import type { Request } from "express"

/** What a caller wants to do. */
export type Action =
  | { readonly kind: "assess" }
  | { readonly kind: "decide"; readonly command: string; readonly agency: string }

/** How the router and the guard work. */
export interface ZhengwuOptions {
  /** The notice. */
  readonly notice: Notice
  /** What decisions ask. Absent: there is no decision route. A `guard` has a register of its own. */
  readonly register?: Register | AsyncRegister
  /**
   * Whether the caller may do it. Absent: nobody may ask for a decision, since it tells what the register holds;
   * assessments, which use the caller's own records alone, are open.
   */
  readonly authorize?: (request: Request, action: Action) => boolean | Promise<boolean>
  /**
   * The scheme by which HTML pages and workbooks mark the agencies. Absent: the scheme of the built-in notice; reports
   * on another notice have then no marks, and neither of the two forms.
   */
  readonly scheme?: Scheme
  /** The calendar date (yyyy-mm-dd) of decisions, and of assessments that name none; the day in Shanghai when absent. */
  readonly today?: () => string
  /** Is told each error that is answered as 500, for the host's log: the answer says nothing of it. */
  readonly onError?: (error: unknown, request: Request) => void
  /** The largest county in JSON, in bytes; 16 MiB when absent. */
  readonly jsonBytes?: number
  /**
   * The largest order for a decision in bytes; 16 KiB when absent. A decision shows the records of each of its reasons,
   * so that its size grows with the square of the order's.
   */
  readonly orderBytes?: number
  /** The largest upload in bytes that is read line by line, which one NDJSON body is; 1 GiB when absent. */
  readonly uploadBytes?: number
  /** The largest upload in bytes that is read whole: a workbook, CSV, or all files of a form; 128 MiB when absent. */
  readonly fileBytes?: number
}

const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
})

/** The day on which something is decided. */
export const todayOf = ({ today }: Pick<ZhengwuOptions, "today">): string => today?.() ?? shanghai.format(new Date())
