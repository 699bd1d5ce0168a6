import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { type QrSquares, qrPath } from './qr-path.ts'

/** Paints a path back onto squares. */
function painted(path: string, size: number): readonly number[] {
  const data = Array.from({ length: size * size }, () => 0)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    data.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(width))
  return data
}

describe('SES-4: the QR code', () => {
  it.each<[string, QrSquares, string]>([
    ['nothing', { size: 2, data: [0, 0, 0, 0] }, ''],
    ['a run to the edge stays in its row', { size: 3, data: [0, 1, 1, 1, 0, 0, 0, 0, 0] }, 'M1 0h2v1h-2zM0 1h1v1h-1z'],
    ['gaps', { size: 3, data: [1, 0, 1, 0, 0, 0, 1, 1, 1] }, 'M0 0h1v1h-1zM2 0h1v1h-1zM0 2h3v1h-3z'],
  ])('draws %s', (_what, squares, path) => {
    expect(qrPath(squares)).toBe(path)
  })

  it('draws every square of a long address, and no other', () => {
    const { modules } = create(`https://checkout.stripe.com/c/pay/cs_test_${'a1'.repeat(150)}`)
    expect(painted(qrPath(modules), modules.size)).toEqual(Array.from(modules.data))
  })
})
