import pdfmake from 'pdfmake'
import roboto from 'pdfmake/build/vfs_fonts.js'

declare module 'pdfmake' {
  /** The files the printer sees; left out of the published types, which know the browser's way only. */
  export const virtualfs: { writeFileSync(name: string, content: Buffer): void }
}

/**
 * The printer with its letters: Roboto, Latin and Cyrillic. They come as a module, so that the bundler packs them like
 * code: the same bytes from source, from `out/main` and from the installed archive, with no file to find or to forget
 * in a list of files. This module is heavy and is only imported when something is printed.
 */
for (const [name, content] of Object.entries(roboto))
  pdfmake.virtualfs.writeFileSync(name, Buffer.from(content, 'base64'))

pdfmake.setFonts({
  Roboto: {
    normal: 'Roboto-Regular.ttf',
    bold: 'Roboto-Medium.ttf',
    italics: 'Roboto-Italic.ttf',
    bolditalics: 'Roboto-MediumItalic.ttf',
  },
})
// A paper is words and lines: whatever somebody's name looks like, nothing is fetched or read for it.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

export { pdfmake }
