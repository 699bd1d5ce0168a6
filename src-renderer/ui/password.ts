/** As the contract wants it; said at the field before the desk has to. */
export const shortestPassword = 8
