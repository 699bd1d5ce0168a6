import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.ts', 'src-*/**/*.test.tsx'],
    environment: 'node',
    // Limits for a machine under load, not expectations.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
  },
})
