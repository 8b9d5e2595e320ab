// Sets the stored look and language on <html> before anything is painted. Kept free of modules so that it blocks.
(() => {
  const stored = (key) => {
    try {
      const kept = localStorage.getItem(key);
      if (kept) return kept;
    } catch {
      // Storage may be switched off; the cookie below may still be there.
    }
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${key}=`));
    return found ? found.slice(key.length + 1) : '';
  };
  const look = stored('beihao-look');
  const isDark = look === 'dark' || (look !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.look = isDark ? 'dark' : 'light';
  document.documentElement.lang = stored('beihao-language') === 'en' ? 'en' : 'zh-CN';
})();
