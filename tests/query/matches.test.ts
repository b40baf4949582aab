import { describe, expect, test } from 'vitest'
import { soundsAlike } from '../../graph/query/sound.ts'

describe('names that sound alike', () => {
  test.each([
    ['Sergei Lavrov', 'سيرغي لافروف'],
    ['Sergey Lavrov', 'Сергей Лавров'],
    ['Lavrov', 'سيرغي لافروف'],
    ['Vladimir Putin', 'فلاديمير بوتين'],
    ['Kim Jong Un', 'كيم جونغ أون'],
    ['Volodymyr Zelensky', 'فولوديمير زيلينسكي'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
    ['Abdel Fattah el-Sisi', 'عبد الفتاح السيسي'],
    ['Mohammed bin Salman', 'محمد بن سلمان'],
    ['Xi Jinping', 'شي جين بينغ'],
    ['Antony Blinken', 'أنتوني بلينكن'],
    ['Recep Tayyip Erdogan', 'رجب طيب أردوغان'],
    ['Emmanuel Macron', 'إيمانويل ماكرون'],
    ['Choe Son Hui', 'تشوي سون هوي'],
  ])('%s and %s', (one, other) => {
    expect(soundsAlike(one, other)).toBeGreaterThanOrEqual(0.5)
    expect(soundsAlike(other, one)).toBe(soundsAlike(one, other))
  })

  test.each([
    ['Sergei Lavrov', 'Sergei Shoigu'],
    ['Sergei Lavrov', 'سيرغي شويغو'],
    ['Kim Jong Un', 'Kim Yo Jong'],
    ['Mohammed bin Salman', 'محمد بن زايد'],
    ['Ali', 'Ala'],
    ['Israel', 'كوريا الشمالية'],
    ['북한', '조선'],
    ['', 'سيرغي لافروف'],
  ])('not %s and %s', (one, other) => {
    expect(soundsAlike(one, other)).toBe(0)
  })
})
