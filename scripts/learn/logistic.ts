/**
 * Rows of features in compressed form: those of row `i` are `features[starts[i]]` up to `features[starts[i + 1]]`.
 * Every feature of a row weighs the same.
 */
export interface Rows {
  readonly starts: Int32Array
  readonly features: Int32Array
  readonly featureCount: number
}

/** In a row each feature counts one over the root of their number. */
function scaleOf({ starts }: Rows, row: number): number {
  return 1 / Math.sqrt(Math.max(1, (starts[row + 1] ?? 0) - (starts[row] ?? 0)))
}

export function scoreOf(rows: Rows, row: number, weights: Float64Array): number {
  let sum = 0
  for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) sum += weights[rows.features[at]!]!
  return sum * scaleOf(rows, row)
}

/** One thing to learn from: a row, the answer, and how much it counts. */
export interface Lesson {
  readonly row: number
  readonly isTrue: boolean
  readonly weight: number
}

/**
 * Logistic regression with a penalty on the squared weights, by L-BFGS: deterministic. `relevance` stretches each
 * feature beforehand, as naive Bayes would weigh it (Wang and Manning, Baselines and Bigrams, 2012). Returns a weight
 * for each feature.
 */
export function learnLogistic(
  rows: Rows,
  lessons: readonly Lesson[],
  { relevance, penalty, start }: { relevance: Float64Array; penalty: number; start?: Float64Array | undefined },
): Float64Array {
  const size = rows.featureCount
  const stretched = new Float64Array(size)
  const loss = (free: Float64Array, gradient: Float64Array): number => {
    for (let f = 0; f < size; f++) stretched[f] = free[f]! * relevance[f]!
    gradient.fill(0)
    let total = 0
    for (const { row, isTrue, weight } of lessons) {
      const scale = scaleOf(rows, row)
      const score = scoreOf(rows, row, stretched)
      const signed = isTrue ? score : -score
      total += weight * (signed > 30 ? Math.exp(-signed) : signed < -30 ? -signed : Math.log1p(Math.exp(-signed)))
      const slope = (weight * scale * (isTrue ? -1 : 1)) / (1 + Math.exp(signed))
      for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
        const f = rows.features[at]!
        gradient[f] = gradient[f]! + slope
      }
    }
    for (let f = 0; f < size; f++) {
      gradient[f] = gradient[f]! * relevance[f]! + penalty * free[f]!
      total += (penalty / 2) * free[f]! ** 2
    }
    return total
  }
  const free = minimize(loss, start === undefined ? new Float64Array(size) : divided(start, relevance))
  return free.map((value, f) => value * relevance[f]!)
}

function divided(weights: Float64Array, relevance: Float64Array): Float64Array {
  return weights.map((value, f) => value / (relevance[f]! || Infinity))
}

/**
 * How strongly a feature tells true lessons from others: the absolute log of its odds, with one added to each count.
 */
export function relevanceOf(rows: Rows, lessons: readonly Lesson[]): Float64Array {
  const yes = new Float64Array(rows.featureCount).fill(1)
  const no = new Float64Array(rows.featureCount).fill(1)
  for (const { row, isTrue } of lessons) {
    const counts = isTrue ? yes : no
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      const f = rows.features[at]!
      counts[f] = counts[f]! + 1
    }
  }
  const sum = (counts: Float64Array): number => counts.reduce((total, value) => total + value, 0)
  const [allYes, allNo] = [sum(yes), sum(no)]
  return yes.map((value, f) => Math.abs(Math.log(value / allYes / (no[f]! / allNo))))
}

const MEMORY = 8
const MOST_STEPS = 60

/** L-BFGS with a backtracking line search; stops when a step gains less than a thousandth of a percent. */
function minimize(loss: (at: Float64Array, gradient: Float64Array) => number, start: Float64Array): Float64Array {
  let at = start
  let gradient = new Float64Array(at.length)
  let value = loss(at, gradient)
  const moves: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = descent(gradient, moves)
    const slope = dot(direction, gradient)
    let length = moves.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let next = at
    let nextGradient = new Float64Array(at.length)
    let nextValue = Infinity
    for (let tries = 0; tries < 20; tries++) {
      next = at.map((x, i) => x + length * direction[i]!)
      nextValue = loss(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) break
      length /= 2
    }
    if (nextValue >= value) break
    const s = next.map((x, i) => x - at[i]!)
    const y = nextGradient.map((g, i) => g - gradient[i]!)
    const curvature = dot(s, y)
    if (curvature > 1e-10) moves.push({ s, y, rho: 1 / curvature })
    if (moves.length > MEMORY) moves.shift()
    const gain = (value - nextValue) / value
    ;[at, gradient, value] = [next, nextGradient, nextValue]
    nextGradient = new Float64Array(0)
    if (gain < 1e-5) break
  }
  return at
}

function descent(
  gradient: Float64Array,
  moves: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((g) => -g)
  const factors: number[] = []
  for (const { s, y, rho } of moves.toReversed()) {
    const factor = rho * dot(s, direction)
    factors.push(factor)
    addTo(direction, y, -factor)
  }
  const last = moves.at(-1)
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y))
    for (let i = 0; i < direction.length; i++) direction[i] = direction[i]! * scale
  }
  for (const { s, y, rho } of moves) addTo(direction, s, (factors.pop() ?? 0) - rho * dot(y, direction))
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function addTo(target: Float64Array, other: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i]! + factor * other[i]!
}
