import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// A shell or a test runner that set NODE_ENV would otherwise get React's development build, ten times the size.
process.env.NODE_ENV = process.argv.includes('build') ? 'production' : process.env.NODE_ENV;

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.DEMARCHE_API ?? 'http://127.0.0.1:4170' } },
});
