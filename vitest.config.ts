import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // The build reads templates as text in the same way.
      name: 'liquid-as-text',
      transform: (code, id) =>
        id.endsWith('.liquid') ? { code: `export default ${JSON.stringify(code)}`, map: null } : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // The program's own detection of CI would hide prompts and colours that tests ask for.
    env: { NO_COLOR: '1' },
  },
});
