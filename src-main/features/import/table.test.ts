import { expect, it } from 'vitest'
import { readTable } from './table.ts'

const columns = { name: { isRequired: true }, note: { isRequired: false } }
const linesOf = (text: string) => readTable(text, columns).lines.map(({ line, cells }) => [line, ...cells])
const problemsOf = (text: string) => readTable(text, columns).problems.map(({ problem }) => problem)

it.each([
  ['commas', 'name,note\na,b\n'],
  ['semicolons', 'name;note\na;b\n'],
  ['a byte-order mark', '\ufeffname,note\na,b\n'],
  ['Windows line breaks', 'name,note\r\na,b\r\n'],
  ['old Macintosh line breaks', 'name,note\ra,b\r'],
  ['no line break at the end', 'name,note\na,b'],
  ['quotes', '"name","note"\n"a","b"'],
  ['capitals and spaces in the header', 'Name , NOTE\na,b'],
])('reads a file with %s', (_what, text) => {
  expect(readTable(text, columns).header).toEqual(['name', 'note'])
  expect(linesOf(text)).toEqual([[2, 'a', 'b']])
})

it('counts lines as an editor does: multi-line cells and blank lines too', () => {
  expect(linesOf('name,note\r\na,"one\r\ntwo\nthree"\r\n\r\n,\r\nb,"say ""hi"", friend"\r\n')).toEqual([
    [2, 'a', 'one\ntwo\nthree'],
    [7, 'b', 'say "hi", friend'],
  ])
})

it('spells accents in one way', () => expect(linesOf('name\ne\u0301')).toEqual([[2, 'é']]))

it('says which lines have too many or too few cells', () =>
  expect(readTable('name,note\na\nb,c,d\n', columns).lines.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'the line has too few cells: 1 for 2 columns'],
    [3, 'the line has too many cells: 3 for 2 columns'],
  ]))

it('says where a quotation mark goes wrong', () =>
  expect(
    readTable('name,note\na,"b"c\nd,"e\nf,g\n', columns).lines.map(({ line, problem }) => [line, problem]),
  ).toEqual([[2, expect.stringContaining('a quotation mark')]]))

it('says where a quotation mark is never closed', () =>
  expect(readTable('name,note\na,b\nd,"e\nf,g\n', columns).lines.map(({ line, problem }) => [line, problem])).toEqual([
    [2, null],
    [3, 'a quotation mark opens a cell and is never closed: everything below is inside it'],
  ]))

it.each([
  ['', ['the file is empty: its first line must name the columns']],
  ['\ufeff \n', ['the file is empty: its first line must name the columns']],
  ['\nname\na', ['the first line is empty: it must name the columns']],
  ['name,nota', ['there is no column “nota”: the columns are name, note']],
  ['name,constructor', [expect.stringContaining('there is no column “constructor”')]],
  ['note\nx', ['the column “name” is missing']],
  ['name,name\nx,y', ['the column “name” is there twice']],
  ['name,note,\nx,y,', ['column 3 has no name']],
  ['"name,note\nx,y', ['a quotation mark opens a cell and is never closed: everything below is inside it']],
])('says what is wrong with the header of %j', (text, problems) => expect(problemsOf(text)).toEqual(problems))
