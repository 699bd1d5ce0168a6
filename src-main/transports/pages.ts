import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context } from 'hono'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/**
 * No inline and no remote scripts or styles; `<style>` elements carry the page load's own nonce. A frame shows nothing but
 * what the page itself has made: a paper to print.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export type Page = { readonly body: Buffer<ArrayBuffer> | string; readonly headers: Readonly<Record<string, string>> }
export type Pages = ReturnType<typeof pagesIn>

/** What a made-up path ends in; the last one is a null byte's. */
const noSuchFile = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** Reads one file of the built renderer; a path without a file is a place inside the desk and gets its page. */
export async function readPage(folder: string, path: string): Promise<Page | undefined> {
  const isPlace = extname(path) === ''
  const file = normalize(join(folder, isPlace ? 'index.html' : path))
  if (!file.startsWith(folder + sep)) return undefined
  const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (noSuchFile.has(error.code ?? '')) return undefined
    throw error
  })
  const contentType = contentTypes[extname(file)]
  if (!body || !contentType) return undefined
  if (extname(file) !== '.html') {
    // Built files carry their hash in their name.
    return { body, headers: { 'content-type': contentType, 'cache-control': 'public, max-age=31536000, immutable' } }
  }
  const nonce = randomBytes(16).toString('base64')
  return {
    body: body.toString('utf8').replaceAll('__NONCE__', nonce),
    headers: {
      'content-type': contentType,
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  }
}

export const pagesIn = (folder: string) => ({
  async serve(c: Context, path: string): Promise<Response> {
    const page = await readPage(folder, path)
    return page ? new Response(page.body, { headers: page.headers }) : c.notFound()
  },
})
