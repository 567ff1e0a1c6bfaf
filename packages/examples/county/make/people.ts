const surnames = Array.from("王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗")

const givenNames = Array.from("伟芳娜敏静强磊洋艳勇杰娟涛明超霞平刚琴红斌丽军玲")

/** The invented person of a number: a common surname and a common given name, different for each number up to 480. */
export const personOf = (number: number): string => {
  const surname = surnames[number % surnames.length] ?? ""
  const round = Math.floor(number / surnames.length)
  return surname + (givenNames[((number % surnames.length) * 7 + round) % givenNames.length] ?? "")
}
