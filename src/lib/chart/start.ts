for (const f of document.querySelectorAll('[data-chart]')) f.addEventListener('pointerenter', async () => { const { go } = await import('./go.ts'); go(); }, { once: true });
