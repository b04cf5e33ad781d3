import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { antdStyles } from './build/antd-styles.ts';
import { constructedStyles } from './build/constructed-styles.ts';
import { contractRoutes } from './build/contract-routes.ts';
import { referenceCodes } from './build/reference-codes.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [constructedStyles(), contractRoutes(), antdStyles(), referenceCodes(), react()],
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Fonts and pictures stay files: the content security policy knows no `data:` for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'frame', test: /node_modules\/(@tanstack|i18next|react-i18next)\// },
          ],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts', 'build/**/*.test.ts', '*.test.ts'] },
});
