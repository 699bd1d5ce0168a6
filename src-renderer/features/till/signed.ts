/** `+20,00 €`, `−15,00 €`: what a move did to the drawer. */
export const signed = (amountMinor: number, money: (minor: number) => string): string =>
  `${amountMinor < 0 ? '−' : '+'}${money(Math.abs(amountMinor))}`
