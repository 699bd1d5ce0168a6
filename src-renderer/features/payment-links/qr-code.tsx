import { create } from 'qrcode'
import { useMemo } from 'react'
import classes from './payment-links.module.css'
import { qrPath, quietZone } from './qr-path.ts'

type QrCodeProps = { readonly text: string; readonly label: string }

/** A QR code, dark on white in both schemes: many phones do not read it the other way round. */
export function QrCode({ text, label }: QrCodeProps) {
  // A screen is never torn or dirty: the least correction has the largest squares.
  const { modules } = useMemo(() => create(text, { errorCorrectionLevel: 'L' }), [text])
  const side = modules.size + 2 * quietZone
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.qr}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={qrPath(modules)} />
    </svg>
  )
}
