/** Squares of a QR code, row by row; 1 is dark. */
export type QrSquares = { readonly size: number; readonly data: ArrayLike<number> }

/** Scanners need this much white around the code. */
export const quietZone = 4

/** The dark squares as one path, a square being one unit: neighbours in a row are drawn as one, so no seam shows. */
export function qrPath({ size, data }: QrSquares): string {
  const isDark = (x: number, y: number) => x < size && data[y * size + x] === 1
  const parts: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue
      const from = x
      while (isDark(x + 1, y)) x += 1
      const width = x - from + 1
      parts.push(`M${from} ${y}h${width}v1h-${width}z`)
    }
  }
  return parts.join('')
}
