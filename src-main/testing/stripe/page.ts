import type Stripe from 'stripe'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const says = (checkout: Stripe.Checkout.Session): string => {
  if (checkout.status === 'expired') return '<p>This page has expired.</p>'
  if (checkout.status === 'complete')
    return `<p>Paid. Thank you.</p><a href="${escaped(checkout.success_url ?? '')}">Back</a>`
  return `<form method="post"><button>Pay</button></form>`
}

/** What the customer sees at the address of a checkout. */
export const payPage = (checkout: Stripe.Checkout.Session): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Checkout</title>
<h1>${((checkout.amount_total ?? 0) / 100).toFixed(2)} ${escaped((checkout.currency ?? '').toUpperCase())}</h1>
${says(checkout)}</html>`
