import { Inflate } from "fflate"
import type { Limits } from "../limits.ts"
import { faultOf, Unreadable } from "../problem.ts"

/** A zip archive whose parts are inflated one at a time, in pieces, and never beyond the limits. */
export interface Archive {
  /** Whether it has a part of this name, in whatever case: the format says that case makes no difference. */
  has(name: string): boolean
  /** Inflates a part, piece by piece; the part must exist. Throws Unreadable. */
  inflate(name: string, receive: (piece: Uint8Array) => void): void
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly compressed: number
  readonly size: number
  readonly offset: number
}

const brokenZip = () =>
  new Unreadable(
    faultOf(
      "broken-workbook",
      { zh: "工作簿已损坏或不完整", en: "The workbook is damaged or incomplete" },
      { zh: "重新导出或重新传送该文件", en: "Export or transfer the file again" }
    )
  )

const bomb = () =>
  new Unreadable(
    faultOf(
      "zip-bomb",
      { zh: "工作簿解压后过大，未读取", en: "The workbook is too large when unpacked; it was not read" },
      {
        zh: "检查文件来源；确属正常数据的，拆分为几个文件",
        en: "Check where it comes from; if the data is genuine, split it"
      }
    )
  )

const encryptedZip = () =>
  new Unreadable(
    faultOf(
      "encrypted",
      { zh: "工作簿已加密", en: "The workbook is encrypted" },
      { zh: "取消密码后重新保存", en: "Remove the password and save it again" }
    )
  )

/** Compressed input is handed over in slices so small that what comes out of one is harmless: deflate yields at most 1032 times as much. */
const sliceBytes = 16_384

/** Above this size a ratio that no honest sheet reaches is taken for a bomb. */
const suspectBytes = 16 * 1024 * 1024
const suspectRatio = 250

/** Opens an archive after checking what its directory declares. Throws Unreadable. */
export const openArchive = (bytes: Uint8Array, limits: Limits): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, bytes, limits)
  const total = (pick: (entry: Entry) => number) => entries.reduce((sum, entry) => sum + pick(entry), 0)
  // Overlapping parts are how a bomb multiplies one block of data.
  if (total(({ compressed }) => compressed) > bytes.length) throw bomb()
  if (total(({ size }) => size) > limits.inflatedBytes) throw bomb()
  if (entries.some(({ size, compressed }) => size > suspectBytes && size > compressed * suspectRatio)) throw bomb()
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return {
    has: (name) => byName.has(name.toLowerCase()),
    inflate: (name, receive) => {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined) throw brokenZip()
      inflateEntry(view, bytes, entry, receive)
    }
  }
}

const inflateEntry = (view: DataView, bytes: Uint8Array, entry: Entry, receive: (piece: Uint8Array) => void): void => {
  if (entry.encrypted) throw encryptedZip()
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw brokenZip()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const end = start + entry.compressed
  if (end > bytes.length) throw brokenZip()
  let written = 0
  const count = (piece: Uint8Array) => {
    written += piece.length
    // The directory's sizes were checked; an archive that lies about them is stopped here.
    if (written > entry.size) throw bomb()
    if (piece.length > 0) receive(piece)
  }
  if (entry.method === 0) count(bytes.subarray(start, end))
  else if (entry.method === 8) {
    const inflate = new Inflate(count)
    try {
      for (let at = start; at < end; at += sliceBytes)
        inflate.push(bytes.subarray(at, Math.min(at + sliceBytes, end)), at + sliceBytes >= end)
    } catch (error) {
      // fflate's own errors carry a code.
      if (error instanceof Error && "code" in error) throw brokenZip()
      throw error
    }
  } else throw brokenZip()
  if (written < entry.size) throw brokenZip()
}

const readDirectory = (view: DataView, bytes: Uint8Array, limits: Limits): readonly Entry[] => {
  const end = endOfDirectory(view)
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at === 0xffffffff || count === 0xffff) {
    const locator = end - 20
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw brokenZip()
    const wide = Number(view.getBigUint64(locator + 8, true))
    if (wide + 56 > bytes.length || view.getUint32(wide, true) !== 0x06064b50) throw brokenZip()
    count = Number(view.getBigUint64(wide + 32, true))
    at = Number(view.getBigUint64(wide + 48, true))
  }
  if (count > limits.entries) throw bomb()
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw brokenZip()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw brokenZip()
    const wide = wideFields(view, at + 46 + nameLength, extraLength)
    const sized = (offset: number) => {
      const value = view.getUint32(at + offset, true)
      return value === 0xffffffff ? (wide.shift() ?? value) : value
    }
    // The order of these three is that of the zip64 field.
    const size = sized(24)
    const compressed = sized(20)
    const offset = sized(42)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/"),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      size,
      compressed,
      offset
    })
    at = next
  }
  return entries
}

/** The record at the end of the archive; a comment may follow it. */
const endOfDirectory = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw brokenZip()
}

/** The numbers of a zip64 extra field. */
const wideFields = (view: DataView, start: number, length: number): number[] => {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const size = Math.min(view.getUint16(at + 2, true), start + length - at - 4)
    return Array.from({ length: Math.floor(size / 8) }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true))
    )
  }
  return []
}

/** The fault of an archive that cannot be read. */
export const brokenWorkbook = brokenZip
