import type { Notice, Parameter, Setting } from "@zhengwu/core"

/** What a notice sets for a parameter: the value with its origin. Throws a TypeError when it sets nothing. */
export const settingIn = <T>({ id, settings }: Notice, parameter: Parameter<T>): Setting<T> => {
  const found = settings.find((each): each is Setting<T> => each.parameter.id === parameter.id)
  if (found === undefined) throw new TypeError(`Notice ${id} sets no ${parameter.id}`)
  return found
}
