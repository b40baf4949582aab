import type { IconNode } from 'lucide'
import { ChevronDown } from 'lucide'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys?: string | undefined
  readonly isDisabled?: boolean
  readonly perform: () => void
}

/** A button that opens a menu of things to do; where there is little room, its icon alone. */
export function MenuButton({
  label,
  icon,
  entries,
  isIconOnly = false,
}: {
  label: string
  icon: IconNode
  entries: readonly MenuEntry[]
  isIconOnly?: boolean
}) {
  const disabled = entries.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)
  return (
    <MenuTrigger>
      <Button className={isIconOnly ? 'icon-button' : 'button'} {...(isIconOnly ? { 'aria-label': label } : {})}>
        <Icon icon={icon} />
        {!isIconOnly && label}
        {!isIconOnly && <Icon icon={ChevronDown} size={13} />}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          disabledKeys={disabled}
          onAction={(key) => entries.find(({ id }) => id === key)?.perform()}
        >
          {entries.map(({ id, label: text, keys }) => (
            <MenuItem key={id} id={id} textValue={text} className="menu-item">
              <Text slot="label">{text}</Text>
              {keys && <kbd dir="ltr">{keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
