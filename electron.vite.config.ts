import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { vocabularyOf } from './src-shared/words/index.ts'
import { languages } from './src-shared/words/languages.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Places inside the desk are nested (/people/12), so what a page loads is named from the root; electron-vite says './'. */
const fromTheRoot = { name: 'from-the-root', config: () => ({ base: '/' }) }

/** The sentences stand side by side in the source; a window loads the one language it speaks, in two parts. */
const oneLanguage = {
  name: 'one-language',
  transform(_code: string, id: string) {
    for (const language of languages)
      for (const [file, part] of [['words', 'first'] as const, ['later', 'later'] as const])
        if (id === at(`src-renderer/words/${file}-${language}.ts`))
          return `export const vocabulary = ${JSON.stringify(vocabularyOf(language, part))}`
    return undefined
  },
}

/**
 * One build, four programs. Everything but the database driver and Electron is bundled, so that the
 * installed desk starts from a handful of files instead of a few hundred.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: { main: at('src-main/main.ts'), server: at('src-main/server.ts') },
        external: ['better-sqlite3', 'electron'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('src-main/preload.ts') },
        external: ['electron'],
        // A sandboxed preload script has to be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react(), fromTheRoot, oneLanguage],
    resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: at('src-renderer/temporal.ts') }] },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      rollupOptions: {
        input: { index: at('src-renderer/index.html'), api: at('src-renderer/api.html') },
      },
    },
  },
})
