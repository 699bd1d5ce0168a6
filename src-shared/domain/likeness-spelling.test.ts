import { describe, expect, it } from 'vitest'
import { wordsOf } from './likeness-spelling.ts'

const sound = (name: string) => wordsOf(name).map((word) => word.sound)

describe('MAT-1: one name, however it was written down', () => {
  it.each([
    ['Юлия', 'Yulia', 'Yuliya', 'Julia', 'Youlia', 'Ioulia'],
    ['Иванов', 'Ivanov', 'Iwanow', 'Ivanoff'],
    ['Мария', 'Mariya', 'Maria', 'Mariia'],
    ['Белова', 'Belova', 'Belowa'],
    ['Щербаков', 'Shcherbakov', 'Chtcherbakov', 'Schtscherbakow'],
    ['Чехов', 'Chekhov', 'Tchekhov'],
    ['Кузнецов', 'Kuznetsov', 'Kuznetzov', 'Kusnezow'],
    ['Евгений', 'Yevgeniy', 'Evgeny', 'Evguéni', 'Jewgenij'],
    ['Елена', 'Yelena', 'Elena', 'Jelena'],
    ['Жуков', 'Zhukov', 'Schukow'],
    ['Ксения', 'Kseniya', 'Xenia'],
    ['Фёдор', 'Федор', 'Fyodor', 'Fjodor'],
    ['Джамал', 'Dzhamal', 'Djamal', 'Jamal'],
    ['Христина', 'Hristina', 'Khristina'],
    ['Кристина', 'Christina', 'Kristina'],
    ['Наталья', 'Nataliya', 'Natalja'],
    ['Müller', 'Mueller', 'Muller'],
    ['François', 'Francois'],
    ['Тимофей', 'Timofey', 'Timophey'],
    ['Марта', 'Marta', 'Martha'],
    ['Эрик', 'Erik', 'Eric', 'Erick'],
    ['Алисия', 'Alisia', 'Alicia'],
    ['Петров', 'Petrov'],
    ['Enrique', 'Enrike'],
    ['Tariq', 'Tarik', 'Тарик'],
    ['Рыбак', 'Rybak'],
    ['Іванченко', 'Ivanchenko'],
    ['Ґалаґан', 'Galagan'],
    ['Євген', 'Yevgen', 'Evgen'],
    ['Јелена', 'Jelena', 'Yelena'],
    ['Љиљана', 'Ljiljana', 'Lyilyana'],
    ['Сања', 'Sanja', 'Sanya'],
    ['Ћирић', 'Chirich'],
    ['Џамал', 'Jamal'],
    ['Ђина', 'Djina', 'Jina'],
    ['Groß', 'Gross'],
    ['Łukasz', 'Lukasz', 'Лукаш'],
    ['Зеленський', 'Zelenskyi', 'Selenskyj', 'Zelensky'],
  ])('%s, %s', (...spellings) => {
    expect(new Set(spellings.map((one) => sound(one).join(' '))).size, spellings.map(sound).join(' ')).toBe(1)
  })
  it.each([
    ['Anna-Maria', ['ana', 'maria']],
    ["O'Brien", ['o', 'brien']],
    ['  de  la Cruz ', ['de', 'la', 'krus']],
    ['Jr.', ['ir']],
    ['🙂', []],
    ['', []],
    ['ь', ['ь']],
    ['王', ['王']],
  ])('%j: %j', (name, words) => {
    expect(sound(name)).toEqual(words)
  })
  it('keeps the letters as they were written, in lower case', () => {
    expect(wordsOf('Éva ГРОМОВА').map(({ written }) => written)).toEqual(['éva', 'громова'])
  })
  it('looks at the beginning of what is too long to be a name', () => {
    const [word] = wordsOf('ab'.repeat(5000))
    expect(word?.written).toBe('ab'.repeat(100))
  })
})
