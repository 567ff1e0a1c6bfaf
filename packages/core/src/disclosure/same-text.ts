import { folded } from "../kernel/field.ts"

const remembered = new Map<string, string>()
const mostRemembered = 4096

const isPlain = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Printable ASCII without blanks and capitals: folding leaves it as it is.
    if (code <= 32 || code >= 127 || (code >= 65 && code <= 90)) return false
  }
  return true
}

/**
 * Text for comparing what people typed, as `folded` gives it: half width, lower case, without blanks. Plain numbers and
 * names that come again and again cost next to nothing, so that it can stand in a fold.
 */
export const sameText = (written: string): string => {
  if (isPlain(written)) return written
  const known = remembered.get(written)
  if (known !== undefined) return known
  const text = folded(written)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(written, text)
  return text
}

const punctuation = /[\p{P}\p{S}]+/gu

/** Whether a title is of ideographs, small letters and digits alone: nothing in it needs to be changed. */
const isPlainTitle = (title: string): boolean => {
  for (let index = 0; index < title.length; index++) {
    const code = title.charCodeAt(index)
    const isPlainCode = (code >= 0x4e00 && code <= 0x9fa5) || (code >= 48 && code <= 57) || (code >= 97 && code <= 122)
    if (!isPlainCode) return false
  }
  return true
}

/** The title of information for comparing requests: width, case, blanks and punctuation do not matter. */
export const sameInformation = (written: string): string =>
  isPlainTitle(written) ? written : folded(written).replace(punctuation, "")

/** Words that say that something is asked for, not what. */
const fillers =
  /申请公开|要求公开|请求公开|依法公开|申请获取|要求获取|政府信息|相关信息|有关信息|相关材料|有关材料|相关情况|有关情况|复印件|复制件|扫描件|电子版|纸质版|关于|申请|公开|获取|提供|查询|请求|要求|信息|材料|文件|资料|情况|有关|相关|远安县|本县|全县|的|及|和|与|县/gu

/**
 * The title of information for finding near duplicates: beside width, case, blanks and punctuation, words that only say
 * that something is asked for do not matter. A title of nothing but such words stays as it is.
 */
export const similarInformation = (written: string): string => {
  const exact = sameInformation(written)
  const core = exact.replace(fillers, "")
  return core.length < 2 ? exact : core
}
