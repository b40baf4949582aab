import { app, Menu, type MenuItemConstructorOptions } from 'electron'

const words = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    quit: 'Quit',
    close: 'Close',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    reload: 'Reload',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Actual Size',
    fullscreen: 'Full Screen',
    minimize: 'Minimize',
  },
  ar: {
    file: 'ملف',
    edit: 'تحرير',
    view: 'عرض',
    window: 'نافذة',
    quit: 'إنهاء',
    close: 'إغلاق',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    reload: 'إعادة تحميل',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    resetZoom: 'الحجم الأصلي',
    fullscreen: 'ملء الشاشة',
    minimize: 'تصغير النافذة',
  },
}

type Words = (typeof words)['en']

function submenus(say: Words, isMac: boolean): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    { label: say.file, submenu: [isMac ? { role: 'close', label: say.close } : { role: 'quit', label: say.quit }] },
    {
      label: say.edit,
      // Undo in the window is the window's own, so it has no key here.
      submenu: [
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'selectAll', label: say.selectAll },
      ],
    },
    {
      label: say.view,
      submenu: [
        { role: 'reload', label: say.reload },
        separator,
        { role: 'resetZoom', label: say.resetZoom },
        { role: 'zoomIn', label: say.zoomIn },
        { role: 'zoomOut', label: say.zoomOut },
        separator,
        { role: 'togglefullscreen', label: say.fullscreen },
      ],
    },
    {
      label: say.window,
      submenu: [
        { role: 'minimize', label: say.minimize },
        { role: 'close', label: say.close },
      ],
    },
  ]
}

/** The menu of the window in the system's language; what can be done with the graph is in the window itself. */
export function setMenu(): void {
  const say = words[app.getLocale().startsWith('ar') ? 'ar' : 'en']
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' as const }] : []), ...submenus(say, isMac)]))
}
