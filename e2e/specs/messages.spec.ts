import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Desk } from '../../src-shared/contract/index.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { expect, type RunningDesk, signIn, test } from '../fixtures/desk.ts'
import { commandId, scriptOf } from '../fixtures/script.ts'

type Told = Awaited<ReturnType<Desk['messages']['list']>> & { readonly typeName: string }

/** Everybody of that class has to be told; says whom. */
async function cancelTomorrowsFullestClass(desk: RunningDesk): Promise<Told> {
  const script = await scriptOf(desk)
  const tomorrow = '2026-11-19' as Day
  const classes = await script.trainings.between({ from: tomorrow, to: tomorrow })
  const [fullest] = classes.toSorted((a, b) => b.placesTaken - a.placesTaken)
  if (!fullest) throw new Error('there is no class tomorrow')
  const { id, version, typeName } = fullest
  await script.trainings.cancel({ commandId: commandId(), id, version, reason: 'The heating is broken' })
  return { ...(await script.messages.list({ isUnfinished: false, limit: 100 })), typeName }
}

test('without e-mail, reception finds whom to call, calls, and says so', async ({ page, desk }) => {
  const { unfinished, typeName } = await cancelTomorrowsFullestClass(desk)
  await signIn(page, desk, 'reception')
  await page.getByRole('link', { name: 'Messages' }).click()
  await expect(page.getByText(`To tell somebody (${unfinished})`)).toBeVisible()
  const first = page.getByRole('row').nth(1)
  await expect(first).toContainText(`The class ${typeName} on Thursday`)
  await expect(first).toContainText('Reason: The heating is broken.')
  await first.getByRole('button', { name: /^Told/ }).click()
  await expect(page.getByText(`To tell somebody (${unfinished - 1})`)).toBeVisible()
  await page.getByText('All', { exact: true }).click()
  await expect(page.getByText('Told by reception')).toBeVisible()
})

test('an admin sets e-mail up, tries it, and people are written to', async ({ page, desk }) => {
  const recipients: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
      stream.resume().once('end', () => callback())
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo

  await signIn(page, desk, 'admin', '/settings?section=mail')
  await page.getByRole('switch', { name: 'Send e-mail' }).check()
  await page.getByRole('textbox', { name: 'Host name' }).fill('127.0.0.1')
  await page.getByRole('combobox', { name: 'Encryption' }).click()
  await page.getByRole('option', { name: 'None' }).click()
  await page.getByRole('textbox', { name: 'Port' }).fill(String(port))
  await page.getByRole('textbox', { name: 'Sender’s address' }).fill('desk@gym.example')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('me@gym.example')
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('The mail server has taken it. Look into the mailbox of me@gym.example.')).toBeVisible()

  const { messages } = await cancelTomorrowsFullestClass(desk)
  const written = messages.filter(({ code, address }) => code !== 'subscription.renewed' && address !== null)
  const addresses = written.map(({ address }) => address)
  await page.goto(`${desk.url}/messages?view=all`)
  await expect(page.getByRole('cell', { name: 'Sent', exact: true })).toHaveCount(addresses.length)
  expect(addresses.length).toBeGreaterThan(1)
  expect(recipients.toSorted()).toEqual(addresses.toSorted())
  await new Promise<void>((resolve) => server.close(resolve))
})
